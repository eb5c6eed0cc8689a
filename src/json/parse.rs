use canvass_kernel::Named;

use super::{Map, Value};
use crate::text;

/// How deep lists and objects may stand in each other.
pub const MOST_DEPTH: usize = 128;

/// Why a text is no JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// What stands there; `None` at the end of the text.
    pub found: Option<char>,
    /// What may stand there.
    pub expected: Expected,
}

/// What may stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Any value.
    Value,
    /// The name of a member, in quotes.
    Name,
    /// Another name: this one stands there a second time.
    OtherName(String),
    /// What stands between a name and its value.
    Colon,
    /// A comma or this bracket.
    CommaOr(char),
    /// Nothing more.
    End,
    /// The quote that ends a text: line ends and other controls are escaped.
    Quote,
    /// One of the escapes of JSON.
    Escape,
    /// Fewer lists and objects in each other than [`MOST_DEPTH`].
    LessDepth,
}

/// Reads a text that holds one value.
///
/// # Errors
/// The first place at which it is no JSON.
pub fn parse(text: &str) -> Result<Value, Fault> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0);
    let value = value.and_then(|value| match parser.next() {
        None => Ok(value),
        Some(_) => Err(Expected::End),
    });
    value.map_err(|expected| parser.fault(expected))
}

/// A text and how far it is read. On an error it stands where that is.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is no blank, which is not taken.
    fn next(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }

    /// Takes this text if it comes next.
    fn take(&mut self, text: &str) -> bool {
        let is_next = self.rest().starts_with(text);
        self.at += if is_next { text.len() } else { 0 };
        is_next
    }

    fn value(&mut self, depth: usize) -> Result<Value, Expected> {
        match self.next() {
            Some(b'{' | b'[') if depth == MOST_DEPTH => Err(Expected::LessDepth),
            Some(b'{') => self.object(depth + 1).map(Value::Object),
            Some(b'[') => self.list(depth + 1).map(Value::Array),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.take("null") => Ok(Value::Null),
            _ if self.take("true") => Ok(Value::Bool(true)),
            _ if self.take("false") => Ok(Value::Bool(false)),
            _ => Err(Expected::Value),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>, Expected> {
        self.at += 1;
        let mut items = Vec::new();
        if self.next() == Some(b']') {
            self.at += 1;
            return Ok(items);
        }
        loop {
            items.push(self.value(depth)?);
            if !self.goes_on(']')? {
                return Ok(items);
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Map, Expected> {
        self.at += 1;
        let mut places = Vec::new();
        let mut members = Vec::new();
        if self.next() == Some(b'}') {
            self.at += 1;
            return Ok(Map::default());
        }
        loop {
            if self.next() != Some(b'"') {
                return Err(Expected::Name);
            }
            let place = self.at;
            let name = self.string()?;
            if self.next() != Some(b':') {
                return Err(Expected::Colon);
            }
            self.at += 1;
            places.push(place);
            members.push((name, self.value(depth)?));
            if !self.goes_on('}')? {
                break;
            }
        }
        put_in_order(&mut members);
        let (all, members) = (members.len(), Map::of(members));
        if members.len() < all {
            return Err(self.twice(&places));
        }
        Ok(members)
    }

    /// The first of the names at these places that stands a second time; goes to
    /// it.
    fn twice(&mut self, places: &[usize]) -> Expected {
        let mut seen = Named::default();
        for place in places {
            self.at = *place;
            let Ok(name) = self.string() else { break };
            if seen.insert(name.clone(), ()).is_some() {
                self.at = *place;
                return Expected::OtherName(name);
            }
        }
        Expected::Name
    }

    /// Takes the comma that more follows, or the bracket that ends it.
    fn goes_on(&mut self, end: char) -> Result<bool, Expected> {
        let next = self.next().map(char::from);
        if next != Some(',') && next != Some(end) {
            return Err(Expected::CommaOr(end));
        }
        self.at += 1;
        Ok(next != Some(end))
    }

    fn number(&mut self) -> Result<Value, Expected> {
        let rest = self.rest();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
        let length = rest.bytes().take_while(is_part).count();
        let digits = rest.get(..length).unwrap_or_default();
        let number = Some(digits).filter(|digits| is_number(digits));
        let number = number
            .and_then(text::number)
            .filter(|number| number.is_finite());
        self.at += if number.is_some() { length } else { 0 };
        number.map(Value::Number).ok_or(Expected::Value)
    }

    fn string(&mut self) -> Result<String, Expected> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.rest();
            let is_special = |byte: u8| matches!(byte, b'"' | b'\\' | 0..0x20);
            let plain = rest.bytes().position(is_special).unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match rest.as_bytes().get(plain) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                _ => return Err(Expected::Quote),
            }
        }
    }

    /// The character that an escape stands for.
    fn escape(&mut self) -> Result<char, Expected> {
        let rest = self.rest();
        let (c, length) = match rest.as_bytes().get(1) {
            Some(byte @ (b'"' | b'\\' | b'/')) => (char::from(*byte), 2),
            Some(b'n') => ('\n', 2),
            Some(b'r') => ('\r', 2),
            Some(b't') => ('\t', 2),
            Some(b'b') => ('\u{8}', 2),
            Some(b'f') => ('\u{c}', 2),
            Some(b'u') => unicode(rest).ok_or(Expected::Escape)?,
            _ => return Err(Expected::Escape),
        };
        self.at += length;
        Ok(c)
    }

    fn fault(&self, expected: Expected) -> Fault {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        Fault {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: line.chars().count() + 1,
            found: self.rest().chars().next(),
            expected,
        }
    }
}

/// Puts few members into the order of their names without a list beside them, as
/// a survey has thousands of such objects; many are left as they are.
fn put_in_order(members: &mut [(String, Value)]) {
    const FEW: usize = 16;
    for end in 1..members.len().min(FEW + 1) {
        let mut place = end;
        while let Some([(before, _), (after, _)]) = members.get(place.wrapping_sub(1)..=place)
            && before > after
        {
            members.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Whether a number is written as JSON has it: no sign `+`, no zero before other
/// digits, digits on both sides of a point.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let mantissa = unsigned.split(['e', 'E']).next().unwrap_or_default();
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let is_short = whole.len() == 1 || !whole.starts_with('0');
    !whole.is_empty() && !whole.starts_with('+') && is_short && !fraction.is_empty()
}

/// The character of `\uXXXX`, or of two such that are one character together,
/// and how many bytes they take.
fn unicode(text: &str) -> Option<(char, usize)> {
    let unit = |at: usize| {
        let digits = text.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex.then(|| u32::from_str_radix(digits, 16).ok())?
    };
    let first = unit(0)?;
    if !(0xD800..0xDC00).contains(&first) {
        return Some((char::from_u32(first)?, 6));
    }
    let second = unit(6).filter(|second| (0xDC00..0xE000).contains(second))?;
    let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
    Some((char::from_u32(code)?, 12))
}
