use crate::json::{self, json};

/// A draft as the store keeps it: locked with AES-GCM under a key that PBKDF2
/// makes of a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The survey's id.
    pub survey: String,
    /// The response's id.
    pub id: String,
    /// Rounds of HMAC-SHA-256 behind the key.
    pub iterations: u32,
    /// What makes two keys of one passphrase differ.
    pub salt: Vec<u8>,
    /// Used once under its key.
    pub nonce: Vec<u8>,
    /// The state as JSON, locked, and its tag of 16 bytes.
    pub data: Vec<u8>,
}

impl Sealed {
    /// Rounds for new drafts: 600,000 (OWASP Password Storage Cheat Sheet, for
    /// PBKDF2 with HMAC-SHA-256).
    pub const ITERATIONS: u32 = 600_000;
    /// Bytes of salt: 128 bits (NIST SP 800-132, 5.1).
    pub const SALT_BYTES: u32 = 16;
    /// Bytes of a nonce: 96 bits (NIST SP 800-38D, 5.2.1.1).
    pub const NONCE_BYTES: u32 = 12;

    /// What is bound to the locked text without being secret, so that nobody
    /// can put it under another survey or response.
    pub fn bound(&self) -> String {
        [&self.survey, "\n", &self.id].concat()
    }

    /// The text that the store keeps.
    pub fn to_text(&self) -> String {
        json!({
            "survey": self.survey,
            "id": self.id,
            "iterations": self.iterations,
            "salt": hex(&self.salt),
            "nonce": hex(&self.nonce),
            "data": hex(&self.data),
        })
        .to_string()
    }

    /// Reads what [`to_text`](Self::to_text) gave; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let value = json::parse(text).ok()?;
        let member = |name: &str| value.get(name)?.as_str();
        let bytes = |name: &str| from_hex(member(name)?);
        let iterations = u32::try_from(value.get("iterations")?.as_u64()?).ok()?;
        Some(Self {
            survey: member("survey")?.to_owned(),
            id: member("id")?.to_owned(),
            iterations: Some(iterations).filter(|rounds| *rounds <= Self::ITERATIONS * 10)?,
            salt: bytes("salt")?,
            nonce: bytes("nonce")?,
            data: bytes("data")?,
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0F]);
    digits
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    rest.is_empty().then(|| pairs.iter().map(byte).collect())?
}
