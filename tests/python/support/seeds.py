"""A seed file with every kind of device."""

SEED_BASE32 = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ACCOUNT = "123456789012"
KEY_ID, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"

ALL_KINDS = f"""\
accounts:
  - id: "{ACCOUNT}"
    alias: example
    users:
      - name: alice
        path: /team/
        tags: {{ team: blue }}
        policies:
          everything: {{ Version: "2012-10-17", Statement: {{ Effect: Allow, Action: "*", Resource: "*" }} }}
        access_keys:
          - id: {KEY_ID}
            secret: {SECRET}
        mfa_devices:
          - virtual:
              name: phone
              seed_base32: {SEED_BASE32}
      - name: fiona
        access_keys:
          - id: AKIAI44QH8DHBEXAMPLE
            secret: {SECRET}
        mfa_devices:
          - security_key:
              name: key
      - name: sam
        access_keys:
          - id: AKIAI44QH8DHBEXAMPL2
            secret: {SECRET}
        mfa_devices:
          - sms:
              phone_number: "+15550100"
hardware_tokens:
  - serial_number: GAHT12345678
    seed_base32: {SEED_BASE32}
"""
