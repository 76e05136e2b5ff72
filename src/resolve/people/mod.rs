//! People: the name mentions of an article that mean one person, linked to the fact files.

mod facts;
mod form;
mod link;
mod person;

#[cfg(test)]
mod tests;

pub use form::{Form, is_full_name};
pub use link::link;
pub use person::{Introduction, Person};
