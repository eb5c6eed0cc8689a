use std::fs;
use std::io::Write;
use std::path::Path;

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::fault::{Because, Done};

/// How many bytes one file takes on the wire.
pub(crate) struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    /// Measures a file with gzip 9 and brotli 11, as a careful server sends it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn of(path: &Path) -> Done<Self> {
        let bytes = fs::read(path).because(|| format!("{} cannot be read", path.display()))?;
        let failed = || format!("{} cannot be compressed", path.display());
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes).because(failed)?;
        let mut brotli = Vec::new();
        CompressorWriter::new(&mut brotli, 4096, 11, 22)
            .write_all(&bytes)
            .because(failed)?;
        let name = path.file_name().unwrap_or_default();
        Ok(Self {
            name: name.to_string_lossy().into_owned(),
            raw: bytes.len(),
            gzip: gzip.finish().because(failed)?.len(),
            brotli: brotli.len(),
        })
    }
}

/// The sizes as lines of text, the columns aligned, with a heading.
pub(crate) fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max();
    let width = width.unwrap_or_default().max("file".len());
    let line = |name: &str, raw: &str, gzip: &str, brotli: &str| {
        format!("{name:<width$}  {raw:>10}  {gzip:>10}  {brotli:>10}\n")
    };
    let heading = line("file", "bytes", "gzip -9", "brotli -11");
    sizes.iter().fold(heading, |text, size| {
        let Size {
            name,
            raw,
            gzip,
            brotli,
        } = size;
        text + &line(
            name,
            &raw.to_string(),
            &gzip.to_string(),
            &brotli.to_string(),
        )
    })
}
