//! Messages with slots: `{date} was a {actual}, not a {weekday}`.

use std::ops::Range;

/// A message with slots, checked against the slots that its check fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Slot(String),
}

/// What is wrong with a template, and at which of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    /// The bytes of the template that are wrong.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
}

impl Template {
    /// Reads a template: `{name}` is a slot, anything else stands for itself.
    pub fn parse(text: &str, slots: &[&str]) -> Result<Template, TemplateError> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some((before, rest)) = text.get(at..).and_then(|rest| rest.split_once('{')) {
            let open = at + before.len();
            let Some((slot, _)) = rest.split_once('}') else {
                let message = "this brace is never closed".to_owned();
                return Err(TemplateError { span: open..open + 1, message });
            };
            let span = open..open + slot.len() + 2;
            if !slots.contains(&slot) {
                let message = format!("there is no slot `{slot}`; this check fills {}", slots.join(", "));
                return Err(TemplateError { span, message });
            }
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(Piece::Slot(slot.to_owned()));
            at = span.end;
        }
        pieces.push(Piece::Text(text.get(at..).unwrap_or_default().to_owned()));
        Ok(Template(pieces))
    }

    /// The message with each slot's value in its place.
    pub fn fill(&self, slots: &[(&'static str, String)]) -> String {
        let value = |name: &str| slots.iter().find(|(slot, _)| *slot == name).map_or("?", |(_, value)| value);
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.as_str(),
                Piece::Slot(name) => value(name),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::Template;

    const SLOTS: [&str; 2] = ["day", "due"];

    #[test]
    fn slots_are_filled_and_all_else_stands_for_itself() {
        let fill = |text: &str| {
            let values = [("day", "Monday".to_owned()), ("due", "{day}".to_owned())];
            Template::parse(text, &SLOTS).unwrap().fill(&values)
        };
        for (text, filled) in [
            ("{day}, not {day}", "Monday, not Monday"),
            ("{day}{due}", "Monday{day}"),
            ("Zürich: {day}…", "Zürich: Monday…"),
            ("a } closes nothing", "a } closes nothing"),
            ("", ""),
        ] {
            assert_eq!(fill(text), filled);
        }
    }

    #[test]
    fn an_error_names_its_place() {
        let wrong = |text: &str| {
            let error = Template::parse(text, &SLOTS).unwrap_err();
            (text.get(error.span).unwrap().to_owned(), error.message)
        };
        let unknown = |slot: &str| format!("there is no slot `{slot}`; this check fills day, due");
        assert_eq!(wrong("é {day} {dya}"), ("{dya}".to_owned(), unknown("dya")));
        assert_eq!(wrong("{}"), ("{}".to_owned(), unknown("")));
        assert_eq!(wrong("{ day }"), ("{ day }".to_owned(), unknown(" day ")));
        assert_eq!(wrong("{day {due}"), ("{day {due}".to_owned(), unknown("day {due")));
        assert_eq!(wrong("é {day"), ("{".to_owned(), "this brace is never closed".to_owned()));
    }

    proptest! {
        #[test]
        fn no_template_panics_and_every_error_lies_inside(text in r"[{}a-z é]{0,20}") {
            match Template::parse(&text, &SLOTS) {
                Ok(template) => prop_assert_eq!(template.fill(&[]).find('{'), None),
                Err(error) => prop_assert!(text.get(error.span).is_some()),
            }
        }
    }
}
