//! Reads paths: files, folders, standard input.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use rayon::prelude::*;

use super::{Fault, Format, IngestError, Ingested, MAX_ARTICLE_BYTES, read};

/// Reads every path, in the order given, and a folder's files in the order of their paths. In folders
/// only files of the supported extensions are read, and hidden and git-ignored ones are passed over; a
/// file named by itself is read whatever its name, as plain text unless its extension says otherwise.
/// `-` reads `stdin`.
pub fn read_paths(paths: &[PathBuf], stdin: &mut dyn Read) -> Ingested {
    let mut ingested = Ingested::default();
    for path in paths {
        ingested.append(if path.as_os_str() == "-" {
            read_stdin(stdin)
        } else if path.is_dir() {
            read_folder(path)
        } else {
            read_file(path, Format::of_path(path).unwrap_or(Format::Plain))
        });
    }
    ingested
}

impl Format {
    fn of_path(path: &Path) -> Option<Format> {
        Format::of_extension(path.extension()?.to_str()?)
    }
}

fn read_stdin(stdin: &mut dyn Read) -> Ingested {
    let mut bytes = Vec::new();
    match stdin.read_to_end(&mut bytes) {
        Ok(_) => read("-", &bytes, Format::sniff(&bytes)),
        Err(error) => unreadable("-", &error),
    }
}

fn read_folder(folder: &Path) -> Ingested {
    let mut files = Vec::new();
    let mut ingested = Ingested::default();
    for entry in WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                files.extend(Format::of_path(entry.path()).map(|format| (entry.into_path(), format)));
            }
            Ok(_) => {}
            Err(error) => ingested.append(unreadable(&folder.to_string_lossy(), &error)),
        }
    }
    // Files are read side by side; collecting keeps their order.
    let read: Vec<Ingested> = files.par_iter().map(|(path, format)| read_file(path, *format)).collect();
    read.into_iter().for_each(|file| ingested.append(file));
    if files.is_empty() && ingested.errors.is_empty() {
        ingested.append(Ingested::nothing(&folder.to_string_lossy().into()));
    }
    ingested
}

fn read_file(path: &Path, format: Format) -> Ingested {
    let name: Arc<str> = path.to_string_lossy().into();
    // The length is looked at first, so that a disk image named by mistake is not read into memory.
    let length = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    if format == Format::Plain && length > MAX_ARTICLE_BYTES as u64 {
        return Ingested::error(IngestError::of_file(&name, Fault::TooLong { bytes: length }));
    }
    match std::fs::read(path) {
        Ok(bytes) => read(&name, &bytes, format),
        Err(error) => unreadable(&name, &error),
    }
}

fn unreadable(path: &str, error: &dyn std::fmt::Display) -> Ingested {
    Ingested::error(IngestError::of_file(&path.into(), Fault::Unreadable(error.to_string())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn folders_files_and_standard_input() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        write("b.txt", "The quay is shut.");
        write("a/z.jsonl", "{\"id\": \"z1\", \"text\": \"The quay is shut.\"}\n{\"id\": \"z2\"}\n");
        write("a/y.json", "[{\"id\": \"y1\", \"text\": \"x\"}]");
        write("README.md", "About these articles.");
        write(".hidden.txt", "Not read.");
        write("empty.txt", " \n");
        let named = folder.path().join("README.md");
        let missing = folder.path().join("missing.txt");
        let paths = [folder.path().to_owned(), named, missing, PathBuf::from("-")];
        let ingested = read_paths(&paths, &mut &b" {\"text\": \"From a pipe.\"}"[..]);

        let root = format!("{}/", folder.path().display());
        let ids: Vec<String> = ingested.articles.iter().map(|article| article.id.replace(&root, "")).collect();
        assert_eq!(ids, ["y1", "z1", "b.txt", "README.md", "-:1"]);
        let errors: Vec<String> = ingested.errors.iter().map(|error| error.to_string().replace(&root, "")).collect();
        assert_eq!(errors[0], "a/z.jsonl:2:1: the article has no \"text\"");
        assert!(errors[1].starts_with("missing.txt: cannot be read: "), "{errors:?}");
        let notices: Vec<String> =
            ingested.notices.iter().map(|notice| notice.to_string().replace(&root, "")).collect();
        assert_eq!(notices, ["empty.txt: holds no article"]);
    }

    #[test]
    fn a_folder_without_articles_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let ingested = read_paths(&[folder.path().to_owned()], &mut std::io::empty());
        assert_eq!(ingested.notices.len(), 1);
    }
}
