use super::coerce::text_number;
use super::scan::Scan;
use super::{Binary, Node, Unary};
use crate::authoring::surveyjs::data::Data;
use crate::words::surveyjs as words;

/// Where an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::syntax(*column, found))]
pub struct SyntaxError {
    /// In characters from 1.
    pub column: usize,
    /// What stands there; empty at the end.
    pub found: String,
}

/// Longer texts, deeper brackets and more operators are refused, so that no
/// definition can exhaust the stack.
const MOST_BYTES: usize = 20_000;
const MOST_DEPTH: usize = 40;
const MOST_OPERATORS: usize = 500;

/// The operators of each level, from loose to tight. The first that fits is
/// taken, so that a longer one stands before its beginning.
const LEVELS: &[&[(&str, Binary)]] = &[
    &[("||", Binary::Or), ("or", Binary::Or)],
    &[("&&", Binary::And), ("and", Binary::And)],
    &[
        ("<=", Binary::LessOrEqual),
        ("lessorequal", Binary::LessOrEqual),
        (">=", Binary::GreaterOrEqual),
        ("greaterorequal", Binary::GreaterOrEqual),
        ("==", Binary::Equal),
        ("equal", Binary::Equal),
        ("=", Binary::Equal),
        ("!=", Binary::NotEqual),
        ("notequal", Binary::NotEqual),
        ("<", Binary::Less),
        ("less", Binary::Less),
        (">", Binary::Greater),
        ("greater", Binary::Greater),
    ],
    &[("+", Binary::Plus), ("-", Binary::Minus)],
    &[
        ("*", Binary::Times),
        ("/", Binary::Divide),
        ("%", Binary::Modulo),
    ],
    &[("^", Binary::Power), ("power", Binary::Power)],
];

const CONTAINING: &[(&str, Binary)] = &[
    ("*=", Binary::Contains),
    ("contains", Binary::Contains),
    ("contain", Binary::Contains),
    ("notcontains", Binary::NotContains),
    ("notcontain", Binary::NotContains),
    ("anyof", Binary::AnyOf),
    ("allof", Binary::AllOf),
    ("noneof", Binary::NoneOf),
];

const BEHIND: &[(&str, Unary)] = &[("empty", Unary::Empty), ("notempty", Unary::NotEmpty)];

pub(super) fn parse(text: &str) -> Result<Node, SyntaxError> {
    // The spellings that are rewritten wherever they stand.
    let text = text
        .replace("=>", ">=")
        .replace("=<", "<=")
        .replace("<>", "!=")
        .replace("equals", "equal ");
    let mut parser = Parser {
        scan: Scan::new(&text),
        depth: 0,
        operators: 0,
    };
    let is_long = text.len() > MOST_BYTES;
    let root = if is_long { None } else { parser.expression() };
    match root.filter(|_| parser.scan.is_done() && parser.operators <= MOST_OPERATORS) {
        Some(root) => Ok(root),
        None => Err(parser.error(&text)),
    }
}

struct Parser<'a> {
    scan: Scan<'a>,
    depth: usize,
    operators: usize,
}

impl<'a> Parser<'a> {
    fn error(&self, text: &str) -> SyntaxError {
        let at = self.scan.furthest.max(self.scan.at());
        let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
        SyntaxError {
            column: before.chars().count() + 1,
            found: after.chars().take(12).collect(),
        }
    }

    /// A whole expression with blanks around it.
    fn expression(&mut self) -> Option<Node> {
        let start = self.scan.at();
        self.depth += 1;
        let mut node = None;
        if self.depth <= MOST_DEPTH {
            self.scan.blanks();
            node = self.level(LEVELS);
            self.scan.blanks();
        }
        self.depth -= 1;
        if node.is_none() {
            self.scan.back(start);
        }
        node
    }

    fn level(&mut self, levels: &[&[(&str, Binary)]]) -> Option<Node> {
        let Some((operators, tighter)) = levels.split_first() else {
            return self.containing();
        };
        let mut left = self.level(tighter)?;
        loop {
            let start = self.scan.at();
            self.scan.blanks();
            let Some(operator) = self.scan.take_one(operators) else {
                self.scan.back(start);
                return Some(left);
            };
            self.scan.blanks();
            let Some(right) = self.level(tighter) else {
                self.scan.back(start);
                return Some(left);
            };
            left = self.joined(operator, left, right);
        }
    }

    fn joined(&mut self, operator: Binary, left: Node, right: Node) -> Node {
        self.operators += 1;
        if self.operators > MOST_OPERATORS {
            return left;
        }
        Node::Binary(operator, Box::new((left, right)))
    }

    /// `contains` and its like, which may stand without a right side.
    fn containing(&mut self) -> Option<Node> {
        let mut left = self.factor()?;
        loop {
            let start = self.scan.at();
            self.scan.blanks();
            let Some(operator) = self.scan.take_one(CONTAINING) else {
                self.scan.back(start);
                return Some(left);
            };
            self.scan.blanks();
            let right = self.factor().unwrap_or(Node::Constant(Data::Null));
            left = self.joined(operator, left, right);
        }
    }

    fn factor(&mut self) -> Option<Node> {
        let start = self.scan.at();
        if self.scan.take("(") {
            if let Some(inner) = self.expression() {
                self.scan.take(")");
                return Some(inner);
            }
            self.scan.back(start);
        }
        if let Some(call) = self.call() {
            return Some(call);
        }
        if self.scan.take("!") || self.scan.take("negate") {
            self.scan.blanks();
            self.depth += 1;
            let inner = if self.depth <= MOST_DEPTH {
                self.factor()
            } else {
                None
            };
            self.depth -= 1;
            if let Some(inner) = inner {
                return Some(Node::Unary(Unary::Not, Box::new(inner)));
            }
            self.scan.back(start);
        }
        if let Some(atom) = self.atom() {
            let after = self.scan.at();
            self.scan.blanks();
            if let Some(operator) = self.scan.take_one(BEHIND) {
                return Some(Node::Unary(operator, Box::new(atom)));
            }
            self.scan.back(after);
            return Some(atom);
        }
        if self.scan.take("[") {
            let items = self.sequence();
            if self.scan.take("]") {
                return Some(Node::List(items));
            }
        }
        self.scan.back(start);
        None
    }

    fn call(&mut self) -> Option<Node> {
        let start = self.scan.at();
        let name = self.name();
        if name.is_some() && self.scan.take("(") {
            let name = name.unwrap_or_default().to_owned();
            let arguments = self.sequence();
            self.scan.take(")");
            return Some(Node::Call(name, arguments));
        }
        self.scan.back(start);
        None
    }

    /// Letters, then digits and letters in turn.
    fn name(&mut self) -> Option<&'a str> {
        let start = self.scan.at();
        let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
        if !self.scan.rest().starts_with(is_letter) {
            return None;
        }
        self.scan.take_while(|c| is_letter(c) || c.is_ascii_digit());
        Some(self.scan.since(start))
    }

    /// Expressions with commas between. None at all is fine, and what begins
    /// with `null` is taken as that.
    fn sequence(&mut self) -> Vec<Node> {
        let all = self.expressions();
        let is_none = all.first() == Some(&Node::Constant(Data::Null));
        if is_none { Vec::new() } else { all }
    }

    fn expressions(&mut self) -> Vec<Node> {
        let mut all: Vec<Node> = self.expression().into_iter().collect();
        loop {
            let start = self.scan.at();
            self.scan.blanks();
            if all.is_empty() || !self.scan.take(",") {
                self.scan.back(start);
                return all;
            }
            let Some(next) = self.expression() else {
                self.scan.back(start);
                return all;
            };
            all.push(next);
        }
    }

    fn atom(&mut self) -> Option<Node> {
        let start = self.scan.at();
        self.scan.blanks();
        let rest = self.scan.rest();
        if rest.starts_with("undefined") || rest.starts_with("null") {
            self.scan.take("undefined");
            self.scan.take("null");
            return Some(Node::Constant(Data::Null));
        }
        let found = self.constant().map(Node::Constant);
        let found = found.or_else(|| self.answer());
        if found.is_none() {
            self.scan.back(start);
        }
        found
    }

    fn constant(&mut self) -> Option<Data> {
        if self.scan.take("true") {
            return Some(Data::Bool(true));
        }
        if self.scan.take("false") {
            return Some(Data::Bool(false));
        }
        if let Some(number) = self.number() {
            return Some(Data::Number(number));
        }
        if let Some(name) = self.name() {
            return Some(Data::Text(name.to_owned()));
        }
        self.quoted("'")
            .or_else(|| self.quoted("\""))
            .map(Data::Text)
    }

    fn number(&mut self) -> Option<f64> {
        let start = self.scan.at();
        let digit = |c: char| c.is_ascii_digit();
        if self.scan.take("0x") {
            if self.scan.take_while(digit) > 0 {
                return Some(text_number(self.scan.since(start)));
            }
            self.scan.back(start);
        }
        self.scan.take("-");
        let whole = self.scan.at();
        let length = self.scan.take_while(digit);
        let end = self.scan.at();
        if length > 0 && self.scan.take(".") && self.scan.take_while(digit) > 0 {
            return self.scan.since(start).parse().ok();
        }
        // A leading zero stands alone: what follows it is no number.
        self.scan.back(end);
        if length == 0 {
            self.scan.back(start);
            return None;
        }
        if self.scan.since(whole).starts_with('0') {
            self.scan.back(whole);
            self.scan.take("0");
        }
        self.scan.since(start).parse().ok()
    }

    /// A text between two such marks. Of marks within it each has a backslash.
    fn quoted(&mut self, mark: &str) -> Option<String> {
        let start = self.scan.at();
        if !self.scan.take(mark) {
            return None;
        }
        let mut text = String::new();
        loop {
            if self.scan.take("\\'") {
                text.push('\'');
            } else if self.scan.take("\\\"") {
                text.push('"');
            } else if self.scan.take(mark) {
                return Some(text);
            } else if self.scan.rest().starts_with(['\'', '"']) {
                break;
            } else {
                match self.scan.next() {
                    Some(c) => text.push(c),
                    None => break,
                }
            }
        }
        self.scan.back(start);
        None
    }

    fn answer(&mut self) -> Option<Node> {
        let start = self.scan.at();
        let is_open = self.scan.take("{");
        let from = self.scan.at();
        if is_open && self.scan.take_while(|c| c != '{' && c != '}') > 0 {
            let name = self.scan.since(from);
            if self.scan.take("}") {
                let raw = name.strip_prefix('#').filter(|name| !name.is_empty());
                return Some(Node::Answer {
                    name: raw.unwrap_or(name).to_owned(),
                    is_raw: raw.is_some(),
                });
            }
        }
        self.scan.back(start);
        None
    }
}
