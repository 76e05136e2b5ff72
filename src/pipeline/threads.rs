//! On how many threads the work is done.

/// Does `work` on so many threads (all cores where none is given), the calling one among them. Everything inside that goes
/// parallel, reading files as well as checking, stays on them.
pub fn on_threads<T: Send>(threads: Option<usize>, work: impl FnOnce() -> T + Send) -> T {
    // The calling thread takes part: one thread is then this one, whose memory glibc hands out in larger pieces.
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).use_current_thread().build();
    match threads.and_then(|threads| pool(threads).ok()) {
        Some(pool) => pool.install(work),
        None => work(),
    }
}
