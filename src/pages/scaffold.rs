//! The first draft of a new page.

use super::header::is_kebab;
use crate::check::CheckKind;

/// A page for the rule `code` on that check: every part that a page must have, and what the check fills
/// in. `None` where `code` is not `family/name` in lower case with hyphens.
pub fn scaffold(code: &str, kind: &CheckKind) -> Option<String> {
    code.split_once('/').filter(|(family, name)| is_kebab(family) && is_kebab(name))?;
    let width = kind.slots.iter().map(|(slot, _)| slot.len() + 2).max().unwrap_or(0);
    let slots: String =
        kind.slots.iter().map(|(slot, holds)| format!("#   {:width$}  {holds}\n", format!("{{{slot}}}"))).collect();
    let first = kind.slots.first().map_or(String::new(), |(slot, _)| format!("{{{slot}}} "));
    let check = kind.name;
    Some(format!(
        "+++
# error: both can't be right; warning: very likely wrong; note: worth knowing
severity = 'warning'
check = '{check}'
# The check fills these slots:
{slots}message = '{first}(say what is wrong)'
help = '(say what the editor can do)'
+++
# {code}

(Say in one sentence what the rule finds.)

## What it finds

(Which words make it speak.)

## Why it matters

(What the reader is told wrongly.)

## What it leaves alone

(What looks like it and is right.)

## Examples

```article fires date=2024-02-27
(An article with the fault.)
```

```diagnostics
```

```article silent date=2024-02-27
(The same article without it.)
```
"
    ))
}
