//! The closed classes of words by which a statement on a date is read as past, as to come, or as neither. The verbs themselves
//! are open: "-ed", and the irregular ones of the lexicon.

/// Words that end a statement: what stands behind them has a time of its own ("met before the vote on", "said it will").
pub(super) const JOINTS: [&str; 30] = [
    "about", "ahead", "although", "and", "as", "because", "before", "but", "except", "if", "it", "lest", "nor", "or",
    "since", "so", "than", "that", "though", "to", "toward", "towards", "unless", "until", "when", "where", "which",
    "while", "who", "would",
];

/// Words that make a statement a condition, so that a past form is no past.
pub(super) const CONDITIONS: [&str; 12] =
    ["as if", "could", "if", "If", "might", "should", "suppose", "unless", "Unless", "until", "whether", "would"];

/// Words before a participle or a plain form that keep it from being a finite verb.
pub(super) const HELPERS: [&str; 40] = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "each", "every", "for", "from", "had",
    "has", "have", "her", "his", "in", "is", "its", "many", "most", "no", "not", "of", "or", "our", "some", "such",
    "the", "their", "these", "those", "to", "will", "with", "would",
];

/// Words that can follow a finite verb: what it acts on, or where.
pub(super) const FOLLOWERS: [&str; 24] = [
    "a", "all", "an", "at", "by", "each", "five", "four", "from", "her", "him", "his", "in", "into", "its", "more",
    "one", "six", "the", "their", "them", "three", "two", "with",
];

/// Adverbs that may stand between an auxiliary and its verb, besides those in "-ly".
pub(super) const ADVERBS: [&str; 12] =
    ["again", "also", "first", "just", "later", "never", "next", "now", "often", "soon", "still", "then"];

/// Forms in "-ed" and irregular ones that speak of what may lie ahead, or whose "on" belongs to another thing: plans, requests,
/// choices of a day, forecasts, states.
pub(super) const AHEAD: [&str; 96] = [
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
pub(super) const SAYING: [&str; 16] = [
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
pub(super) const CARRIED_OUT: [&str; 13] = [
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
pub(super) const PUT_OFF: [&str; 4] = ["must", "to", "will", "won't"];

/// Verbs in the present behind which "to" tells a plan.
pub(super) const PLANS: [&str; 10] =
    ["aim", "aims", "expect", "expects", "hope", "hopes", "intend", "intends", "plan", "plans"];

/// Verbs in the present that tell what a day to come will bring.
pub(super) const PRESENT: [&str; 11] =
    ["begins", "closes", "ends", "expire", "expires", "opens", "reconvenes", "resumes", "starts", "take", "takes"];

/// What begins and ends on its day every year, so that the day may be next year's.
pub(super) const RECURRING: [&str; 12] =
    ["Lent", "Ramadan", "cycle", "fiscal", "month", "period", "quarter", "season", "semester", "term", "time", "year"];

/// Papers and sittings that have their date before their name: "in a 3 May letter".
pub(super) const PAPERS: [&str; 20] = [
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

/// Verbs whose object is an event of the day that follows: "will hold a hearing on".
pub(super) const STAGING: [&str; 16] = [
    "air", "deliver", "face", "give", "hold", "host", "launch", "make", "open", "play", "present", "publish",
    "release", "stage", "start", "unveil",
];

/// The past of such verbs, and those of taking part: when they are over, so is their event.
pub(super) const STAGED: [&str; 16] = [
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
