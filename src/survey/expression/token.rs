use canvass_kernel::value::decimal;

use super::{Operator, SyntaxError};
use crate::words::{
    expression as words,
    survey::{expected, found},
};

/// A piece of an expression and where it starts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) text: String,
    pub(super) column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Number,
    Text,
    Answer,
    Current,
    Name,
    Operator(Operator),
    Open,
    Close,
    Comma,
    End,
}

/// The pieces, with `End` last.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, SyntaxError> {
    let mut scanner = Scanner {
        rest: text,
        column: 1,
    };
    let mut all: Vec<Token> = Vec::new();
    loop {
        scanner.take_while(char::is_whitespace);
        let column = scanner.column;
        let (kind, text) = scanner.next(operand_stood_before(&all))?;
        all.push(Token { kind, text, column });
        if kind == TokenKind::End {
            return Ok(all);
        }
    }
}

/// `XPath`'s rule for `and`, `or`, `div`, `mod` and `*`: operators after an
/// operand.
fn operand_stood_before(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|token| {
        matches!(
            token.kind,
            TokenKind::Number
                | TokenKind::Text
                | TokenKind::Answer
                | TokenKind::Current
                | TokenKind::Name
                | TokenKind::Close
        )
    })
}

struct Scanner<'a> {
    rest: &'a str,
    column: usize,
}

impl<'a> Scanner<'a> {
    fn next(&mut self, after_operand: bool) -> Result<(TokenKind, String), SyntaxError> {
        let Some(first) = self.rest.chars().next() else {
            return Ok((TokenKind::End, String::new()));
        };
        let column = self.column;
        let error = |found: String, expected: &str| SyntaxError {
            column,
            found,
            expected: expected.to_owned(),
        };
        match first {
            '\'' | '"' => {
                self.skip(1);
                let text = self.take_while(|c| c != first);
                if self.rest.is_empty() {
                    return Err(error(format!("{first}{text}"), expected::QUOTE));
                }
                self.skip(1);
                Ok((TokenKind::Text, text.to_owned()))
            }
            '$' => {
                let name = self.rest.strip_prefix("${").and_then(|rest| {
                    let (name, _) = rest.split_once('}')?;
                    Some(name).filter(|name| !name.trim().is_empty())
                });
                let Some(name) = name else {
                    return Err(error(found::text("$"), expected::REFERENCE));
                };
                self.take_while(|c| c != '}');
                self.skip(1);
                Ok((TokenKind::Answer, name.trim().to_owned()))
            }
            '.' if self.rest.starts_with("..") => Err(error(found::text(".."), words::NO_PATH)),
            '.' if !self.second_is(|c| c.is_ascii_digit()) => {
                self.skip(1);
                Ok((TokenKind::Current, ".".to_owned()))
            }
            '/' | '@' | '[' => Err(error(
                found::text(first.encode_utf8(&mut [0; 4])),
                words::NO_PATH,
            )),
            '‘' | '’' | '“' | '”' => Err(error(
                found::text(first.encode_utf8(&mut [0; 4])),
                words::STRAIGHT,
            )),
            '0'..='9' | '.' => {
                let number = self.take_while(|c| c.is_ascii_digit() || c == '.');
                if decimal(number).is_none() {
                    return Err(error(found::text(number), expected::NUMBER));
                }
                Ok((TokenKind::Number, number.to_owned()))
            }
            _ if first.is_alphabetic() || first == '_' => {
                let name = self.take_while(|c| c.is_alphanumeric() || "_-.:".contains(c));
                let operator = Operator::word(name).filter(|_| after_operand);
                let kind = operator.map_or(TokenKind::Name, TokenKind::Operator);
                Ok((kind, name.to_owned()))
            }
            _ => {
                let mut symbols = SYMBOLS.iter();
                let Some((text, kind)) = symbols.find(|(text, _)| self.rest.starts_with(text))
                else {
                    let expected = if after_operand {
                        expected::OPERATOR
                    } else {
                        expected::OPERAND
                    };
                    return Err(error(found::text(first.encode_utf8(&mut [0; 4])), expected));
                };
                self.skip(text.len());
                Ok((*kind, (*text).to_owned()))
            }
        }
    }

    fn second_is(&self, kind: impl Fn(char) -> bool) -> bool {
        self.rest.chars().nth(1).is_some_and(kind)
    }

    /// Goes on by this many ASCII characters.
    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
        self.column += count;
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !keep(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.column += taken.chars().count();
        taken
    }
}

/// Longer symbols before those they begin with.
const SYMBOLS: [(&str, TokenKind); 13] = [
    ("!=", TokenKind::Operator(Operator::Different)),
    ("<=", TokenKind::Operator(Operator::LessOrEqual)),
    (">=", TokenKind::Operator(Operator::GreaterOrEqual)),
    ("=", TokenKind::Operator(Operator::Equal)),
    ("<", TokenKind::Operator(Operator::Less)),
    (">", TokenKind::Operator(Operator::Greater)),
    ("+", TokenKind::Operator(Operator::Plus)),
    ("-", TokenKind::Operator(Operator::Minus)),
    ("*", TokenKind::Operator(Operator::Times)),
    ("|", TokenKind::Operator(Operator::Union)),
    ("(", TokenKind::Open),
    (")", TokenKind::Close),
    (",", TokenKind::Comma),
];
