//! Names of the model turned into Rust's, as the AWS SDK for Rust turns them.

/// `VirtualMFADeviceName` -> `["virtual", "mfa", "device", "name"]`.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1);
        let starts = match before {
            None => true,
            Some(_) if !letter.is_alphanumeric() => false,
            Some(before) if !before.is_alphanumeric() => true,
            Some(before) if letter.is_uppercase() && !before.is_uppercase() => true,
            // The last capital of a row begins a word when a small letter follows: `MFADevice`.
            Some(_) => letter.is_uppercase() && after.is_some_and(|after| after.is_lowercase()),
        };
        if starts {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
    }
    // Plurals of acronyms are one word: `MFADevices` is not touched, `AccountIDs` would be.
    words
}

/// `MFADevice` -> `MfaDevice`.
pub fn type_name(name: &str) -> String {
    words(name).iter().map(|word| format!("{}{}", word[..1].to_uppercase(), &word[1..])).collect()
}

/// `CreateVirtualMFADevice`, `Input` -> `CreateVirtualMfaDeviceInput`.
pub fn operation_type(operation: &str, suffix: &str) -> String {
    format!("{}{suffix}", type_name(operation))
}

/// `QRCodePNG` -> `qr_code_png`.
pub fn field_name(name: &str) -> String {
    let name = words(name).join("_");
    if ["type", "match", "ref", "in", "as"].contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// `QRCodePNG` -> `QR_CODE_PNG`.
pub fn constant_name(name: &str) -> String {
    words(name).join("_").to_uppercase()
}

#[test]
fn names_are_the_sdks() {
    let both = |name: &str| (type_name(name), field_name(name));
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(both("VirtualMFADeviceName"), pair("VirtualMfaDeviceName", "virtual_mfa_device_name"));
    assert_eq!(both("QRCodePNG"), pair("QrCodePng", "qr_code_png"));
    assert_eq!(both("Base32StringSeed"), pair("Base32StringSeed", "base32_string_seed"));
    assert_eq!(both("ListMFADevices"), pair("ListMfaDevices", "list_mfa_devices"));
    assert_eq!(
        both("OpenIDConnectProviderArn"),
        pair("OpenIdConnectProviderArn", "open_id_connect_provider_arn")
    );
    assert_eq!(both("FIDO-FIPS-140-2"), pair("FidoFips1402", "fido_fips_140_2"));
}
