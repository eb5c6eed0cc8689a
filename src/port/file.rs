/// A file to give to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Name with extension, without folders.
    pub name: String,
    /// Media type, such as `text/csv`.
    pub media: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
}
