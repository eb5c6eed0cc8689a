use crate::read::codepage;
use crate::table::Encoding;

/// Bytes that stand for no character, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BadByte {
    /// Offset in the decoded text of the `�` that stands for it.
    pub text: u64,
    /// Offset in the file.
    pub offset: u64,
    /// The first of the bytes.
    pub byte: u8,
}

/// Turns the bytes of a file into text, piece by piece; where the pieces are
/// cut makes no difference.
///
/// The encoding is told by a byte order mark; else it is UTF-16 if the zero
/// bytes stand as in UTF-16. Else the first block with a byte above 127
/// decides: it is UTF-8 if more characters of several bytes are whole than
/// broken (they hardly ever make sense by chance, so one bad byte or a cut at
/// the end does not make it anything else), and otherwise the single-byte
/// encoding that makes most sense.
#[derive(Debug)]
pub(crate) struct Decoder {
    encoding: Option<Encoding>,
    bom: bool,
    begun: bool,
    /// Bytes that are not decoded yet, and where they stand in the file.
    waiting: Vec<u8>,
    offset: u64,
    /// What is decoded of the block that may tell the encoding, all of it ASCII.
    block: Vec<u8>,
    /// Bytes of text so far.
    text: u64,
    half: [char; 128],
    bad: Vec<BadByte>,
}

/// Bytes that are looked at together, from the start of the file.
const BLOCK: usize = 64 * 1024;

impl Decoder {
    /// A decoder of this encoding, or of the one that is found.
    pub(crate) fn new(encoding: Option<Encoding>) -> Self {
        Self {
            encoding,
            bom: false,
            begun: false,
            waiting: Vec::new(),
            offset: 0,
            block: Vec::new(),
            text: 0,
            half: codepage::high_half(encoding.unwrap_or(Encoding::Utf8)),
            bad: Vec::new(),
        }
    }

    /// The encoding; UTF-8 while all bytes are ASCII.
    pub(crate) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// Whether the file begins with a byte order mark.
    pub(crate) fn has_bom(&self) -> bool {
        self.bom
    }

    /// Bytes of text that were decoded or passed.
    pub(crate) fn num_text(&self) -> u64 {
        self.text
    }

    /// Bytes that stood for no character since this was last asked.
    pub(crate) fn take_bad(&mut self) -> Vec<BadByte> {
        std::mem::take(&mut self.bad)
    }

    /// Decodes what can be decoded for sure and adds it to `out`. `last` says
    /// that the file ends here.
    pub(crate) fn decode(&mut self, more: &[u8], last: bool, out: &mut String) {
        if self.begun && self.waiting.is_empty() {
            let used = self.take(more, last, out);
            self.waiting.extend(more.iter().skip(used));
            return;
        }
        self.waiting.extend_from_slice(more);
        if !self.begun && (last || self.waiting.len() >= BLOCK) {
            self.begin();
        }
        let mut waiting = std::mem::take(&mut self.waiting);
        let used = self.take(&waiting, last, out);
        waiting.drain(..used);
        self.waiting = waiting;
    }

    /// Decodes what can be decoded of the bytes that come next; gives how many.
    fn take(&mut self, bytes: &[u8], last: bool, out: &mut String) -> usize {
        let mut used = 0;
        while self.begun && used < bytes.len() {
            let rest = bytes.get(used..).unwrap_or_default();
            let before = out.len();
            let taken = match self.encoding {
                None => match self.ascii(rest, out) {
                    0 if self.look_at(rest, last) => continue,
                    taken => taken,
                },
                Some(Encoding::Utf8) => self.utf8(rest, last, out),
                Some(Encoding::Utf16Le) => self.utf16(rest, u16::from_le_bytes, last, out),
                Some(Encoding::Utf16Be) => self.utf16(rest, u16::from_be_bytes, last, out),
                Some(_) => {
                    self.single(rest, out);
                    rest.len()
                }
            };
            self.text += (out.len() - before) as u64;
            self.offset += taken as u64;
            used += taken;
            if taken == 0 {
                break;
            }
        }
        used
    }

    /// Takes the byte order mark, if there is one, and looks for UTF-16.
    fn begin(&mut self) {
        self.begun = true;
        let marks: [(&[u8], Encoding); 3] = [
            (b"\xEF\xBB\xBF", Encoding::Utf8),
            (b"\xFF\xFE", Encoding::Utf16Le),
            (b"\xFE\xFF", Encoding::Utf16Be),
        ];
        let found = marks
            .into_iter()
            .find(|(mark, _)| self.waiting.starts_with(mark));
        if let Some((mark, encoding)) = found
            && self.encoding.is_none_or(|wanted| wanted == encoding)
        {
            self.bom = true;
            self.offset = mark.len() as u64;
            self.waiting.drain(..mark.len());
            self.encoding = Some(encoding);
            if encoding == Encoding::Utf8 {
                // A mark that another program put before bytes of its own is
                // no promise.
                let waiting = std::mem::take(&mut self.waiting);
                self.look(waiting.get(..BLOCK).unwrap_or(&waiting));
                self.waiting = waiting;
            }
        } else if self.encoding.is_none() {
            let head = self.waiting.get(..1024).unwrap_or(&self.waiting);
            self.encoding = looks_utf16(head);
        }
    }

    /// Decides by a block of bytes, if they can tell.
    fn look(&mut self, block: &[u8]) {
        if !block.is_ascii() {
            let encoding = utf8_or_codepage(block);
            self.encoding = Some(encoding);
            self.half = codepage::high_half(encoding);
        }
    }

    /// Decodes what is ASCII at the beginning of bytes of which the encoding is
    /// not known, up to the end of the block: all encodings say the same of it.
    fn ascii(&mut self, bytes: &[u8], out: &mut String) -> usize {
        let block = bytes.get(..BLOCK - self.block.len()).unwrap_or(bytes);
        let end = if block.is_ascii() {
            block.len()
        } else {
            block.iter().take_while(|b| b.is_ascii()).count()
        };
        let ascii = block.get(..end).unwrap_or_default();
        out.push_str(str::from_utf8(ascii).unwrap_or_default());
        self.go_on(ascii);
        end
    }

    /// Takes bytes into the block, all of them ASCII; begins the next where it
    /// is full.
    fn go_on(&mut self, ascii: &[u8]) {
        self.block.extend_from_slice(ascii);
        let full = self.block.len() / BLOCK * BLOCK;
        self.block.drain(..full);
    }

    /// Decides by the block that goes on with these bytes; `false` if it is not
    /// all there.
    fn look_at(&mut self, bytes: &[u8], last: bool) -> bool {
        let rest = BLOCK - self.block.len();
        if bytes.len() < rest && !last {
            return false;
        }
        let mut block = std::mem::take(&mut self.block);
        block.extend_from_slice(bytes.get(..rest).unwrap_or(bytes));
        self.look(&block);
        true
    }

    /// Passes bytes that are decoded elsewhere, as UTF-8: they follow those that
    /// were given. `false`, and nothing is passed, where some of those wait or
    /// these are no text of the encoding.
    pub(crate) fn pass(&mut self, bytes: &[u8]) -> bool {
        let same = match self.encoding {
            Some(Encoding::Utf8) => true,
            Some(Encoding::Utf16Le | Encoding::Utf16Be) => false,
            Some(_) | None => bytes.is_ascii(),
        };
        let passes = self.begun && self.waiting.is_empty() && same;
        if passes {
            if self.encoding.is_none() {
                self.go_on(bytes);
            }
            self.text += bytes.len() as u64;
            self.offset += bytes.len() as u64;
        }
        passes
    }

    fn note(&mut self, out: &mut String, before: usize, at: usize, byte: u8) {
        self.bad.push(BadByte {
            text: self.text + (out.len() - before) as u64,
            offset: self.offset + at as u64,
            byte,
        });
        out.push(char::REPLACEMENT_CHARACTER);
    }

    fn utf8(&mut self, bytes: &[u8], last: bool, out: &mut String) -> usize {
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            out.push_str(text);
            return bytes.len();
        }
        let before = out.len();
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let err = match str::from_utf8(rest) {
                Ok(text) => {
                    out.push_str(text);
                    return bytes.len();
                }
                Err(err) => err,
            };
            let valid = err.valid_up_to();
            out.push_str(str::from_utf8(rest.get(..valid).unwrap_or_default()).unwrap_or_default());
            at += valid;
            if err.error_len().is_none() && !last {
                return at;
            }
            self.note(out, before, at, bytes.get(at).copied().unwrap_or(0));
            at += err.error_len().unwrap_or(bytes.len() - at);
        }
    }

    fn utf16(
        &mut self,
        bytes: &[u8],
        unit: fn([u8; 2]) -> u16,
        last: bool,
        out: &mut String,
    ) -> usize {
        let before = out.len();
        let (pairs, odd) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        let open = units.last().is_some_and(|u| (0xD800..0xDC00).contains(u)) && !last;
        let whole = units.len() - usize::from(open);
        let mut at = 0;
        for c in char::decode_utf16(units.iter().take(whole).copied()) {
            if let Ok(c) = c {
                out.push(c);
                at += 2 * c.len_utf16();
            } else {
                self.note(out, before, at, bytes.get(at).copied().unwrap_or(0));
                at += 2;
            }
        }
        if let (true, Some(byte)) = (last, odd.first()) {
            self.note(out, before, at, *byte);
            at += 1;
        }
        at
    }

    fn single(&mut self, bytes: &[u8], out: &mut String) {
        let before = out.len();
        for (at, byte) in bytes.iter().enumerate() {
            let c = match byte {
                0x80.. => self
                    .half
                    .get(usize::from(byte - 0x80))
                    .copied()
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
                _ => char::from(*byte),
            };
            if c == char::REPLACEMENT_CHARACTER {
                self.note(out, before, at, *byte);
            } else {
                out.push(c);
            }
        }
    }
}

/// Western text in UTF-16 has a zero in every second byte.
pub(crate) fn looks_utf16(head: &[u8]) -> Option<Encoding> {
    if head.starts_with(b"\xFF\xFE") {
        return Some(Encoding::Utf16Le);
    }
    if head.starts_with(b"\xFE\xFF") {
        return Some(Encoding::Utf16Be);
    }
    let pairs = head.len() / 2;
    let zeros = |offset: usize| {
        let every_second = head.iter().skip(offset).step_by(2);
        every_second.filter(|b| **b == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 2 {
        None
    } else if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(Encoding::Utf16Le)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn utf8_or_codepage(block: &[u8]) -> Encoding {
    let (mut good, mut broken) = (0_usize, 0_usize);
    let mut at = 0;
    for chunk in block.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        at += chunk.valid().len() + chunk.invalid().len();
        // A character may be cut by the end of the block, after its first byte.
        let invalid = chunk.invalid().first();
        let cut = at == block.len() && invalid.is_some_and(|b| *b >= 0xC2);
        broken += usize::from(invalid.is_some() && (!cut || good == 0));
    }
    if good > broken || broken == 0 {
        Encoding::Utf8
    } else {
        codepage::guess(block)
    }
}
