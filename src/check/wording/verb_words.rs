//! The closed classes of words by which a statement on a date is read as past, as to come, or as neither. The verbs themselves
//! are open: "-ed" and the irregular ones below.

/// Words that end a statement: what stands behind them has a time of its own ("met before the vote on", "said it will").
pub(in crate::check) const JOINTS: [&str; 30] = [
    "about", "ahead", "although", "and", "as", "because", "before", "but", "except", "if", "it", "lest", "nor", "or",
    "since", "so", "than", "that", "though", "to", "toward", "towards", "unless", "until", "when", "where", "which",
    "while", "who", "would",
];

/// Words that make a statement a condition, so that a past form is no past.
pub(in crate::check) const CONDITIONS: [&str; 12] =
    ["as if", "could", "if", "If", "might", "should", "suppose", "unless", "Unless", "until", "whether", "would"];

/// Words before a participle or a plain form that keep it from being a finite verb.
pub(in crate::check) const HELPERS: [&str; 40] = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "each", "every", "for", "from", "had",
    "has", "have", "her", "his", "in", "is", "its", "many", "most", "no", "not", "of", "or", "our", "some", "such",
    "the", "their", "these", "those", "to", "will", "with", "would",
];

/// Words that can follow a finite verb: what it acts on, or where.
pub(in crate::check) const FOLLOWERS: [&str; 24] = [
    "a", "all", "an", "at", "by", "each", "five", "four", "from", "her", "him", "his", "in", "into", "its", "more",
    "one", "six", "the", "their", "them", "three", "two", "with",
];

/// Adverbs that may stand between an auxiliary and its verb, besides those in "-ly".
pub(in crate::check) const ADVERBS: [&str; 12] =
    ["again", "also", "first", "just", "later", "never", "next", "now", "often", "soon", "still", "then"];

/// Forms in "-ed" and irregular ones that speak of what may lie ahead, or whose "on" belongs to another thing: plans, requests,
/// choices of a day, forecasts, states.
pub(in crate::check) const AHEAD: [&str; 96] = [
    "advised",
    "agreed",
    "aimed",
    "allowed",
    "announced",
    "anticipated",
    "approved",
    "arranged",
    "asked",
    "authorised",
    "authorized",
    "awaited",
    "backed",
    "banked",
    "based",
    "begged",
    "bet",
    "billed",
    "booked",
    "braced",
    "called",
    "centered",
    "centred",
    "chose",
    "chosen",
    "concentrated",
    "considered",
    "cut",
    "dated",
    "debated",
    "decided",
    "deferred",
    "delayed",
    "demanded",
    "discussed",
    "expected",
    "extended",
    "eyed",
    "fixed",
    "focused",
    "focussed",
    "forecast",
    "foreseen",
    "gave",
    "geared",
    "given",
    "granted",
    "hoped",
    "intended",
    "invited",
    "listed",
    "meant",
    "moved",
    "named",
    "needed",
    "offered",
    "opposed",
    "ordered",
    "organised",
    "organized",
    "pencilled",
    "penciled",
    "permitted",
    "picked",
    "planned",
    "pledged",
    "postponed",
    "predicted",
    "prepared",
    "projected",
    "promised",
    "proposed",
    "pushed",
    "put",
    "relied",
    "requested",
    "required",
    "rescheduled",
    "reserved",
    "scheduled",
    "selected",
    "set",
    "settled",
    "slated",
    "sought",
    "staked",
    "summoned",
    "supported",
    "supposed",
    "targeted",
    "timed",
    "tipped",
    "urged",
    "wanted",
    "warned",
    "worked",
];

/// Verbs of saying: a day behind them may belong to what is said.
pub(in crate::check) const SAYING: [&str; 16] = [
    "added",
    "commented",
    "confirmed",
    "declared",
    "insisted",
    "noted",
    "read",
    "replied",
    "reported",
    "said",
    "spoke",
    "stated",
    "told",
    "tweeted",
    "voted",
    "wrote",
];

/// What a survey or a contest went through on its days; over by the time it is told of.
pub(in crate::check) const CARRIED_OUT: [&str; 13] = [
    "canvassed",
    "carried",
    "collected",
    "conducted",
    "contacted",
    "filmed",
    "interviewed",
    "played",
    "polled",
    "questioned",
    "recorded",
    "surveyed",
    "taken",
];

/// Words that put off the verb behind them.
pub(in crate::check) const PUT_OFF: [&str; 4] = ["must", "to", "will", "won't"];

/// Verbs in the present behind which "to" tells a plan.
pub(in crate::check) const PLANS: [&str; 10] =
    ["aim", "aims", "expect", "expects", "hope", "hopes", "intend", "intends", "plan", "plans"];

/// Verbs in the present that tell what a day to come will bring.
pub(in crate::check) const PRESENT: [&str; 11] =
    ["begins", "closes", "ends", "expire", "expires", "opens", "reconvenes", "resumes", "starts", "take", "takes"];

/// What begins and ends on its day every year, so that the day may be next year's.
pub(in crate::check) const RECURRING: [&str; 12] =
    ["Lent", "Ramadan", "cycle", "fiscal", "month", "period", "quarter", "season", "semester", "term", "time", "year"];

/// Papers and sittings that have their date before their name: "in a 3 May letter".
pub(in crate::check) const PAPERS: [&str; 20] = [
    "briefing",
    "call",
    "debate",
    "decision",
    "email",
    "filing",
    "hearing",
    "interview",
    "letter",
    "meeting",
    "memo",
    "news",
    "order",
    "post",
    "report",
    "ruling",
    "session",
    "speech",
    "statement",
    "vote",
];

/// Words by which something is set for its day.
pub(in crate::check) const SET: [&str; 8] =
    ["booked", "due", "expected", "fixed", "planned", "scheduled", "set", "slated"];

/// Verbs whose object is an event of the day that follows: "will hold a hearing on".
pub(in crate::check) const STAGING: [&str; 16] = [
    "air", "deliver", "face", "give", "hold", "host", "launch", "make", "open", "play", "present", "publish",
    "release", "stage", "start", "unveil",
];

/// The past of such verbs, and those of taking part: when they are over, so is their event.
pub(in crate::check) const STAGED: [&str; 16] = [
    "attended",
    "began",
    "cancelled",
    "ended",
    "held",
    "hosted",
    "left",
    "lost",
    "missed",
    "opened",
    "played",
    "staged",
    "started",
    "visited",
    "watched",
    "won",
];

/// Whether a noun is one of something that happens: the date behind it may be its own.
pub(in crate::check) fn is_event(word: &str) -> bool {
    const ENDINGS: [&str; 4] = ["ing", "tion", "sion", "ment"];
    const NO_EVENTS: [&str; 53] = [
        "administration",
        "anything",
        "apartment",
        "association",
        "basement",
        "being",
        "building",
        "ceiling",
        "clothing",
        "commission",
        "constitution",
        "corporation",
        "department",
        "division",
        "document",
        "education",
        "element",
        "environment",
        "equipment",
        "evening",
        "everything",
        "foundation",
        "generation",
        "government",
        "information",
        "institution",
        "instrument",
        "king",
        "location",
        "management",
        "mansion",
        "monument",
        "morning",
        "nation",
        "nothing",
        "organisation",
        "organization",
        "parliament",
        "pavement",
        "pension",
        "plantation",
        "population",
        "position",
        "regiment",
        "sibling",
        "something",
        "spring",
        "station",
        "string",
        "television",
        "thing",
        "union",
        "wing",
    ];
    const EVENTS: [&str; 61] = [
        "anniversary",
        "appeal",
        "arrival",
        "attack",
        "ball",
        "ballot",
        "bid",
        "bout",
        "case",
        "ceremony",
        "concert",
        "conference",
        "contest",
        "crash",
        "date",
        "deadline",
        "deal",
        "debate",
        "debut",
        "departure",
        "draft",
        "event",
        "fight",
        "final",
        "funeral",
        "game",
        "gig",
        "launch",
        "march",
        "match",
        "offer",
        "party",
        "plan",
        "poll",
        "premiere",
        "protest",
        "race",
        "rally",
        "referendum",
        "release",
        "session",
        "show",
        "strike",
        "summit",
        "talk",
        "trial",
        "trip",
        "vote",
        "wedding",
        "accident",
        "arrest",
        "blast",
        "death",
        "fire",
        "flood",
        "incident",
        "order",
        "raid",
        "riot",
        "storm",
        "verdict",
    ];
    let bare = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
    let one = bare.strip_suffix('s').unwrap_or(bare);
    let by_ending = one.len() > 5 && ENDINGS.iter().any(|ending| one.ends_with(ending)) && !NO_EVENTS.contains(&one);
    by_ending || EVENTS.contains(&one) || matches!(one, "visit" | "tour" | "runoff" | "primary" | "election")
}
