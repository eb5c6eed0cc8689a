//! An archive whose files stand in it as they are. It takes a page of code where
//! compression takes fifty, so what loads it for a small workbook loads little.

/// The first of January 1980, whatever the day: the same files make the same bytes.
const DATE: u16 = 0x21;
const VERSION: u16 = 20;
/// Names are in UTF-8.
const FLAGS: u16 = 0x800;

/// The archive (ZIP) of these files.
pub(super) fn archive(files: &[(String, String)]) -> Vec<u8> {
    let mut out = Out(Vec::new());
    let mut directory = Out(Vec::new());
    for (name, text) in files {
        let place = out.place();
        let mut facts = Out(Vec::new());
        facts
            .short(VERSION)
            .short(FLAGS)
            .short(0)
            .short(0)
            .short(DATE);
        facts.long(crc(text.as_bytes()));
        facts.long(text.len() as u32).long(text.len() as u32);
        facts.short(name.len() as u16).short(0);
        out.long(0x0403_4b50).bytes(&facts.0);
        out.bytes(name.as_bytes()).bytes(text.as_bytes());
        directory.long(0x0201_4b50).short(VERSION).bytes(&facts.0);
        directory.short(0).short(0).short(0).long(0).long(place);
        directory.bytes(name.as_bytes());
    }
    let (place, count) = (out.place(), files.len() as u16);
    out.bytes(&directory.0).long(0x0605_4b50).short(0).short(0);
    out.short(count).short(count).long(directory.place());
    out.long(place).short(0);
    out.0
}

/// Bytes, the lowest of a number first.
struct Out(Vec<u8>);

impl Out {
    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    fn short(&mut self, number: u16) -> &mut Self {
        self.bytes(&number.to_le_bytes())
    }

    fn long(&mut self, number: u32) -> &mut Self {
        self.bytes(&number.to_le_bytes())
    }

    fn place(&self) -> u32 {
        self.0.len() as u32
    }
}

/// The checksum of archives (CRC-32 of ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = sum & 1;
            sum = (sum >> 1) ^ (0xedb8_8320 & low.wrapping_neg());
        }
    }
    !sum
}
