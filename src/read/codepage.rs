//! The single-byte encodings that spreadsheets in Western Europe write.

use crate::table::Encoding;

/// Windows-1252 from 0x80 to 0x9F as the WHATWG encoding standard has it, but
/// for the five bytes that stand for nothing; above, bytes are their own
/// character.
const WINDOWS_1252: &str = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";

/// IBM code page 850 from 0x80, which Excel writes as "CSV (MS-DOS)".
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// Mac Roman from 0x80, which Excel writes as "CSV (Macintosh)".
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The characters of the 128 bytes from 0x80 in a single-byte encoding; `�`
/// for bytes that stand for nothing, and for all of them in other encodings.
pub(crate) fn high_half(encoding: Encoding) -> [char; 128] {
    let mut half = [char::REPLACEMENT_CHARACTER; 128];
    let chars: &str = match encoding {
        Encoding::Windows1252 => {
            for (place, byte) in half.iter_mut().zip(0x80_u8..=0xFF) {
                *place = char::from(byte);
            }
            WINDOWS_1252
        }
        Encoding::Cp850 => CP850,
        Encoding::MacRoman => MAC_ROMAN,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => "",
    };
    for (place, c) in half.iter_mut().zip(chars.chars()) {
        *place = c;
    }
    half
}

/// Which single-byte encoding makes most sense of the bytes above 127: in
/// words such bytes are letters, between letters apostrophes, before digits
/// signs of a currency. Windows-1252 unless another is clearly better.
pub(crate) fn guess(bytes: &[u8]) -> Encoding {
    let mut best = (Encoding::Windows1252, score(bytes, Encoding::Windows1252));
    for encoding in [Encoding::Cp850, Encoding::MacRoman] {
        let other = score(bytes, encoding);
        if other > best.1 + 1 {
            best = (encoding, other);
        }
    }
    best.0
}

fn score(bytes: &[u8], encoding: Encoding) -> i64 {
    let half = high_half(encoding);
    let of = |b: u8| match b {
        0x80.. => half.get(usize::from(b - 0x80)).copied().unwrap_or('\0'),
        _ => char::from(b),
    };
    let mut score = 0;
    for window in bytes.windows(3) {
        let &[before, byte, after] = window else {
            continue;
        };
        if byte.is_ascii() {
            continue;
        }
        let (before, c, after) = (of(before), of(byte), of(after));
        let in_word = before.is_alphabetic() || after.is_alphabetic();
        score += match c {
            '£' | '€' => {
                if after.is_ascii_digit() || before.is_ascii_digit() {
                    2
                } else {
                    1
                }
            }
            '’' if before.is_alphabetic() => 2,
            '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '•' => 1,
            '\u{A0}' | '°' | '²' | '³' | '½' | '®' | '©' | '·' | '™' => {
                i64::from(!in_word)
            }
            '\u{FFFD}' | '\u{80}'..='\u{9F}' => -4,
            'ß' if in_word => 2,
            _ if c.is_uppercase() && before.is_lowercase() => -2,
            _ if c.is_alphabetic() && in_word && c != 'ƒ' => 2,
            _ => -2,
        };
    }
    score
}
