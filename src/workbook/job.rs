use serde::{Deserialize, Serialize};

use crate::words::workbook as words;
use crate::workbook::{Book, Fault, open};

/// A workbook that one bundle gives to another to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// The page's number for the file.
    pub file: u32,
    /// Which reading of that file it is for.
    pub reading: u32,
    /// The file's name.
    pub name: String,
    /// The sheet that is asked for.
    pub sheet: Option<String>,
    /// The file's content.
    #[serde(with = "crate::port::bytes")]
    pub bytes: Vec<u8>,
}

/// What became of a [`Job`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The page's number for the file.
    pub file: u32,
    /// Which reading of that file it is for.
    pub reading: u32,
    /// The book, or the sentence that says why there is none.
    pub book: Result<Book, String>,
}

impl Opened {
    /// The answer where no book can be had: a sentence, or `None` if what opens
    /// workbooks stopped at this one.
    pub fn refused(job: &Job, reason: Option<String>) -> Self {
        let stopped = || Fault::Damaged {
            name: job.name.clone(),
            reason: words::stopped().to_owned(),
        };
        Self {
            file: job.file,
            reading: job.reading,
            book: Err(reason.unwrap_or_else(|| stopped().to_string())),
        }
    }
}

/// Does a job, both as bytes; `None` if these are the bytes of no job.
pub fn answer(job: &[u8]) -> Option<Vec<u8>> {
    let job: Job = postcard::from_bytes(job).ok()?;
    postcard::to_stdvec(&open_job(&job)).ok()
}

/// Does a job.
pub fn open_job(job: &Job) -> Opened {
    Opened {
        file: job.file,
        reading: job.reading,
        book: open(&job.name, &job.bytes, job.sheet.as_deref()).map_err(|fault| fault.to_string()),
    }
}
