use std::io::BufRead;

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::words::workbook as words;

/// Elements and text, one after another; an empty element begins and ends.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// The bytes that what is repeated may still take.
    room: u64,
}

/// What it may take in all, beside four times the XML.
const LEAST_ROOM: u64 = 16 << 20;

impl<R: BufRead> Xml<R> {
    /// Reads XML of about this many bytes.
    pub(super) fn new(bytes: R, size: u64) -> Self {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            room: size.saturating_mul(4).saturating_add(LEAST_ROOM),
        }
    }

    /// Whether there is room for so many bytes that the XML writes once; takes
    /// it if there is.
    pub(super) fn takes_room(&mut self, bytes: u64) -> bool {
        let left = self.room.checked_sub(bytes);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }

    /// What comes next.
    ///
    /// # Errors
    /// It is no XML, or nothing comes: who asks is still within an element.
    pub(super) fn next(&mut self) -> Result<Event<'_>, String> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Err(words::cut_off().to_owned()),
            Ok(event) => Ok(event),
            Err(err) => Err(words::no_xml(
                self.reader.error_position(),
                &err.to_string(),
            )),
        }
    }

    /// Passes over the rest of the element that has just begun.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn skip(&mut self) -> Result<(), String> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
        Ok(())
    }
}

/// An attribute's value; `None` if the element has none of this name.
///
/// # Errors
/// The attributes are not well formed.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, String> {
    find(start, name)?.map(|found| value(&found)).transpose()
}

fn find<'a>(start: &'a BytesStart<'_>, name: &str) -> Result<Option<Attribute<'a>>, String> {
    start.try_get_attribute(name).map_err(|err| err.to_string())
}

/// An attribute's value as it is meant.
///
/// # Errors
/// It refers to a character that is not there.
pub(super) fn value(attribute: &Attribute<'_>) -> Result<String, String> {
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    Ok(value.map_err(|err| err.to_string())?.into_owned())
}

/// How often something stands there, or over how many places it does.
///
/// # Errors
/// The attribute is no whole number above zero.
pub(super) fn count(attribute: &Attribute<'_>) -> Result<u32, String> {
    let number = attribute.value.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| words::no_count(attribute.key.0, &attribute.value))
}

/// How often something stands there: once unless this attribute says otherwise.
///
/// # Errors
/// As [`count`].
pub(super) fn count_of(start: &BytesStart<'_>, name: &str) -> Result<u32, String> {
    find(start, name)?.map_or(Ok(1), |found| count(&found))
}
