//! Lists of numbers in a message: one block of bytes, the lowest of each first.

use std::fmt::{Formatter, Result as Written};
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;

/// Numbers of one width.
pub(crate) trait Number: Sized {
    /// Their bytes.
    fn pack(list: &[Self]) -> Vec<u8>;
    /// The numbers of these bytes; what is left at the end is none.
    fn unpack(bytes: &[u8]) -> Vec<Self>;
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl Number for $number {
            fn pack(list: &[Self]) -> Vec<u8> {
                let mut bytes = Vec::with_capacity(size_of_val(list));
                for number in list {
                    bytes.extend_from_slice(&number.to_le_bytes());
                }
                bytes
            }

            fn unpack(bytes: &[u8]) -> Vec<Self> {
                let (numbers, _) = bytes.as_chunks();
                numbers.iter().map(|number| Self::from_le_bytes(*number)).collect()
            }
        }
    )+};
}

numbers!(u8 u16 u32 i32);

pub(crate) fn serialize<N: Number, S: Serializer>(list: &[N], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(&N::pack(list))
}

pub(crate) fn deserialize<'a, N: Number, D: Deserializer<'a>>(from: D) -> Result<Vec<N>, D::Error> {
    from.deserialize_bytes(Block(PhantomData))
}

struct Block<N>(PhantomData<N>);

impl<N: Number> Visitor<'_> for Block<N> {
    type Value = Vec<N>;

    fn expecting(&self, to: &mut Formatter<'_>) -> Written {
        to.write_str("bytes")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<N>, E> {
        Ok(N::unpack(bytes))
    }
}
