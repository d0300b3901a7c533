// Security keys: a form marked data-webauthn asks the browser for a key's answer before it is sent.
"use strict";
(() => {
  const toBytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const toText = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const descriptors = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }));

  // What navigator.credentials takes, with bytes where JSON has letters.
  const options = (json) => {
    const asked = JSON.parse(json).publicKey;
    asked.challenge = toBytes(asked.challenge);
    if (asked.user) asked.user.id = toBytes(asked.user.id);
    if (asked.excludeCredentials) asked.excludeCredentials = descriptors(asked.excludeCredentials);
    if (asked.allowCredentials) asked.allowCredentials = descriptors(asked.allowCredentials);
    return { publicKey: asked };
  };

  // What the server takes, with letters where the browser has bytes.
  const answer = (given) => {
    const { response } = given;
    const told = { clientDataJSON: toText(response.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature"]) {
      if (response[part]) told[part] = toText(response[part]);
    }
    if (response.getTransports) told.transports = response.getTransports();
    return JSON.stringify({
      id: given.id, rawId: toText(given.rawId), type: given.type, response: told, clientExtensionResults: {},
    });
  };

  const reasons = {
    InvalidStateError: "This security key is already registered.",
    NotAllowedError: "The security key was not used: it was not touched in time, is not registered, or the request was cancelled. Try again.",
    SecurityError: "Security keys work only under the console’s own address.",
  };

  const prepare = (form) => {
    const button = form.querySelector("button");
    const message = form.querySelector("[data-message]");
    const say = (text, isError) => {
      message.textContent = text;
      message.classList.toggle("error", isError);
    };
    if (!window.PublicKeyCredential) {
      say("This browser can’t use security keys here. They need localhost or HTTPS.", true);
      return;
    }
    // What stood there is for browsers without scripts.
    say("", false);
    button.disabled = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      say("Touch your security key.", false);
      try {
        const given = await navigator.credentials[form.dataset.webauthn](options(form.dataset.options));
        form.elements.response.value = answer(given);
        form.submit();
      } catch (error) {
        say(reasons[error.name] || `The browser could not use the security key (${error.name}).`, true);
        button.disabled = false;
        button.focus();
      }
    });
  };

  document.querySelectorAll("form[data-webauthn]").forEach(prepare);
})();
