use canvass_kernel::value::decimal;

use super::{
    Function, Node, Operator,
    function::{is_elsewhere, nearest},
    token::{Token, TokenKind, tokens},
};
use crate::words::{
    expression as words,
    survey::{expected, fault, found},
};

/// Where an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", fault(&format!("column {column}"), found, expected))]
pub struct SyntaxError {
    /// In characters from 1.
    pub column: usize,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub expected: String,
}

/// Longer texts, deeper brackets and more operators are refused, so that no
/// definition can exhaust the stack.
const MAX_LENGTH: usize = 20_000;
const MAX_DEPTH: usize = 50;
const MAX_OPERATORS: usize = 1000;

pub(super) fn parse(text: &str) -> Result<Node, SyntaxError> {
    if text.len() > MAX_LENGTH && text.chars().count() > MAX_LENGTH {
        return Err(SyntaxError {
            column: MAX_LENGTH + 1,
            found: found::more_than(MAX_LENGTH),
            expected: expected::SHORTER.to_owned(),
        });
    }
    let tokens = tokens(text)?;
    let mut parser = Parser {
        tokens: &tokens,
        depth: 0,
        operators: 0,
    };
    let root = parser.binary(0)?;
    parser.expect(TokenKind::End, expected::OPERATOR)?;
    Ok(root)
}

struct Parser<'a> {
    tokens: &'a [Token],
    depth: usize,
    operators: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.first()
    }

    /// Takes the next token; the end is never taken away.
    fn take(&mut self) -> Option<&'a Token> {
        let (first, rest) = self.tokens.split_first()?;
        if first.kind != TokenKind::End {
            self.tokens = rest;
        }
        Some(first)
    }

    fn take_if(&mut self, kind: TokenKind) -> bool {
        let hit = self.peek().is_some_and(|token| token.kind == kind);
        if hit {
            self.take();
        }
        hit
    }

    fn expect(&mut self, kind: TokenKind, expected: &str) -> Result<(), SyntaxError> {
        match self.take() {
            Some(token) if token.kind != kind => Err(unexpected(token, expected)),
            _ => Ok(()),
        }
    }

    /// Operators of at least this level; all associate to the left.
    fn binary(&mut self, level: u8) -> Result<Node, SyntaxError> {
        let mut left = self.unary()?;
        while let Some((operator, token)) = self.operator(level) {
            let right = self.binary(operator.level() + 1)?;
            left = self.joined(operator, left, right, token)?;
        }
        Ok(left)
    }

    fn joined(
        &mut self,
        operator: Operator,
        left: Node,
        right: Node,
        token: &Token,
    ) -> Result<Node, SyntaxError> {
        self.operators += 1;
        if self.operators > MAX_OPERATORS {
            return Err(unexpected(token, words::FEWER));
        }
        Ok(Node::Binary(operator, Box::new((left, right))))
    }

    fn operator(&mut self, level: u8) -> Option<(Operator, &'a Token)> {
        let token = self.peek()?;
        let TokenKind::Operator(operator) = token.kind else {
            return None;
        };
        (operator.level() >= level).then(|| {
            self.take();
            (operator, token)
        })
    }

    fn unary(&mut self) -> Result<Node, SyntaxError> {
        self.depth += 1;
        if let Some(token) = self.peek().filter(|_| self.depth > MAX_DEPTH) {
            return Err(unexpected(token, expected::SHORTER));
        }
        let node = if self.take_if(TokenKind::Operator(Operator::Minus)) {
            Node::Negate(Box::new(self.unary()?))
        } else {
            self.union()?
        };
        self.depth -= 1;
        Ok(node)
    }

    /// One operand, or several sets of answers as one.
    fn union(&mut self) -> Result<Node, SyntaxError> {
        let first = self.peek();
        let mut left = self.operand()?;
        while let Some((operator, token)) = self.operator(Operator::Union.level()) {
            let second = self.peek();
            let right = self.operand()?;
            for (side, start) in [(&left, first), (&right, second)] {
                if let Some(start) = start.filter(|_| !side.is_set()) {
                    return Err(unexpected(start, words::SET));
                }
            }
            left = self.joined(operator, left, right, token)?;
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<Node, SyntaxError> {
        let Some(token) = self.take() else {
            return Ok(Node::Text(String::new()));
        };
        let name = || token.text.clone();
        let column = token.column;
        match token.kind {
            TokenKind::Text => Ok(Node::Text(name())),
            TokenKind::Number => Ok(Node::Number(decimal(&token.text).unwrap_or(f64::NAN))),
            TokenKind::Answer => Ok(Node::Answer {
                name: name(),
                column,
            }),
            TokenKind::Current => Ok(Node::Current { column }),
            TokenKind::Open => {
                let inner = self.binary(0)?;
                self.expect(TokenKind::Close, expected::CLOSING)?;
                Ok(inner)
            }
            TokenKind::Name if self.take_if(TokenKind::Open) => self.call(token),
            TokenKind::Name => Ok(Node::Column {
                name: name(),
                column,
            }),
            _ => Err(unexpected(token, expected::OPERAND)),
        }
    }

    /// A function, of which the opening bracket has been taken.
    fn call(&mut self, name: &Token) -> Result<Node, SyntaxError> {
        let text = name.text.as_str();
        let refused = |found: String, expected: String| SyntaxError {
            column: name.column,
            found,
            expected,
        };
        let Some((function, min, max)) = Function::named(text) else {
            return Err(if is_elsewhere(text) {
                refused(words::elsewhere(text), words::FUNCTION.to_owned())
            } else {
                refused(found::text(text), words::function(nearest(text)))
            });
        };
        let mut starts = Vec::new();
        let mut arguments = Vec::new();
        if !self.take_if(TokenKind::Close) {
            loop {
                starts.extend(self.peek());
                arguments.push(self.binary(0)?);
                if !self.take_if(TokenKind::Comma) {
                    break;
                }
            }
            self.expect(TokenKind::Close, expected::CLOSING)?;
        }
        let count = arguments.len();
        if !(min..=max).contains(&count) {
            let found = found::arguments(text, count);
            return Err(refused(found, words::arguments(min, max)));
        }
        if function == Function::WeightedChecklist && count % 2 == 1 {
            let found = found::arguments(text, count);
            return Err(refused(found, words::PAIRS.to_owned()));
        }
        if let (Some(start), Some(set)) = (starts.first(), arguments.first())
            && function.wants_set()
            && !set.is_set()
        {
            return Err(unexpected(start, words::SET));
        }
        if let (Function::ChoiceName, Some(start), Some(question)) =
            (function, starts.get(1), arguments.get_mut(1))
        {
            *question = quoted_answer(question, start)?;
        }
        Ok(Node::Call(function, arguments, name.column))
    }
}

/// The answer that `jr:choice-name` is given, as `XLSForm` has it: in quotation
/// marks.
fn quoted_answer(node: &Node, start: &Token) -> Result<Node, SyntaxError> {
    match node {
        Node::Answer { .. } => return Ok(node.clone()),
        Node::Text(text) => {
            if let [token, end] = tokens(text)?.as_slice()
                && token.kind == TokenKind::Answer
                && end.kind == TokenKind::End
            {
                return Ok(Node::Answer {
                    name: token.text.clone(),
                    column: start.column + token.column,
                });
            }
        }
        _ => {}
    }
    Err(unexpected(start, words::CHOICES_OF))
}

fn unexpected(token: &Token, expected: &str) -> SyntaxError {
    let found = match token.kind {
        TokenKind::End => found::NOTHING.to_owned(),
        TokenKind::Answer => format!("${{{}}}", token.text),
        _ => found::text(&token.text),
    };
    SyntaxError {
        column: token.column,
        found,
        expected: expected.to_owned(),
    }
}
