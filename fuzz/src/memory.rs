use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Counts the bytes that are in use, and the most that ever were.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static COUNTING: Counting = Counting;

// SAFETY: every call is passed on to the allocator of the system as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = IN_USE.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

/// Runs a task on an input of so many bytes.
///
/// # Panics
/// The task had more than four times the input and 64 MB in use at once.
pub fn bounded(input: usize, task: impl FnOnce()) {
    let before = IN_USE.load(Relaxed);
    MOST.store(before, Relaxed);
    task();
    let taken = MOST.load(Relaxed).saturating_sub(before);
    assert!(
        taken <= 4 * input + (64 << 20),
        "{taken} bytes were in use for an input of {input}"
    );
}
