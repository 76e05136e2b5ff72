//! The command line of gainsay; everything is in the library.

fn main() -> std::process::ExitCode {
    gainsay::cli::run()
}
