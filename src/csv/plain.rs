use canvass_kernel::{Field, Shape};

/// A record in which nothing is out of the ordinary, borrowed from its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain<'a> {
    /// The text it stands in.
    pub text: &'a str,
    /// Where its fields stand there, without their quotes.
    pub fields: &'a [Field],
    /// What they begin with.
    pub shape: Shape,
    /// Line of its first character, from 1.
    pub line: u32,
}

impl<'a> Plain<'a> {
    /// The record of this shape, whose fields stand at these places of a text.
    pub(crate) fn new(text: &'a str, fields: &'a [Field], shape: Shape, line: u32) -> Self {
        Self {
            text,
            fields,
            shape,
            line,
        }
    }

    /// The fields in order.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &'a str> {
        let text = self.text;
        self.fields.iter().map(move |place| at(text, *place))
    }

    /// The field at a place; empty behind the last.
    pub(crate) fn get(&self, place: usize) -> &'a str {
        let place = self.fields.get(place).copied();
        place.map_or("", |place| at(self.text, place))
    }

    /// The bytes of the field at a place; none behind the last.
    pub(crate) fn bytes(&self, place: usize) -> &'a [u8] {
        let field = self.fields.get(place);
        field
            .and_then(|(from, to)| self.text.as_bytes().get(*from as usize..*to as usize))
            .unwrap_or_default()
    }

    /// Bytes from the first field to the last.
    pub(crate) fn num_bytes(&self) -> usize {
        let first = self.fields.first().map_or(0, |(from, _)| *from);
        let last = self.fields.last().map_or(0, |(_, to)| *to);
        last.saturating_sub(first) as usize
    }
}

fn at(text: &str, (from, to): Field) -> &str {
    text.get(from as usize..to as usize).unwrap_or_default()
}
