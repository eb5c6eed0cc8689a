use super::{
    Function, Node, Operator, Value,
    token::{Token, TokenKind, tokens},
};
use crate::words::survey::{self as words, expected, found};

/// Where an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::fault(&format!("column {column}"), found, expected))]
pub struct SyntaxError {
    /// In characters from 1.
    pub column: usize,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub expected: String,
}

/// Longer texts and deeper brackets are refused, so that no definition can
/// exhaust the stack.
const MAX_LENGTH: usize = 4000;
const MAX_DEPTH: usize = 50;

pub(super) fn parse(text: &str) -> Result<Node, SyntaxError> {
    if text.chars().count() > MAX_LENGTH {
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
    };
    let root = parser.binary(0)?;
    parser.expect(TokenKind::End, expected::OPERATOR)?;
    Ok(root)
}

struct Parser<'a> {
    tokens: &'a [Token],
    depth: usize,
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
        while let Some(operator) = self.operator(level) {
            let right = self.binary(operator.level() + 1)?;
            left = Node::Binary(operator, Box::new((left, right)));
        }
        Ok(left)
    }

    fn operator(&mut self, level: u8) -> Option<Operator> {
        let TokenKind::Operator(operator) = self.peek()?.kind else {
            return None;
        };
        (operator.level() >= level).then(|| {
            self.take();
            operator
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
            self.operand()?
        };
        self.depth -= 1;
        Ok(node)
    }

    fn operand(&mut self) -> Result<Node, SyntaxError> {
        let Some(token) = self.take() else {
            return Ok(Node::Literal(Value::Text(String::new())));
        };
        match token.kind {
            TokenKind::Text => Ok(Node::Literal(Value::Text(token.text.clone()))),
            TokenKind::Number => {
                let number = super::value::number(&token.text);
                Ok(Node::Literal(Value::Number(number)))
            }
            TokenKind::Answer => Ok(Node::Answer {
                name: token.text.clone(),
                column: token.column,
            }),
            TokenKind::Open => {
                let inner = self.binary(0)?;
                self.expect(TokenKind::Close, expected::CLOSING)?;
                Ok(inner)
            }
            TokenKind::Name => self.call(token),
            _ => Err(unexpected(token, expected::OPERAND)),
        }
    }

    fn call(&mut self, name: &Token) -> Result<Node, SyntaxError> {
        let Some(function) = Function::named(&name.text) else {
            return Err(unexpected(name, expected::FUNCTION));
        };
        self.expect(TokenKind::Open, expected::OPENING)?;
        let first = self.peek();
        let mut arguments = Vec::new();
        if !self.take_if(TokenKind::Close) {
            arguments.push(self.binary(0)?);
            while self.take_if(TokenKind::Comma) {
                arguments.push(self.binary(0)?);
            }
            self.expect(TokenKind::Close, expected::CLOSING)?;
        }
        if arguments.len() != function.arity() {
            return Err(SyntaxError {
                column: name.column,
                found: found::arguments(&name.text, arguments.len()),
                expected: expected::arguments(function.arity()),
            });
        }
        let of_answer = matches!(function, Function::Selected | Function::CountSelected);
        match (first, arguments.first()) {
            (Some(_), Some(Node::Answer { .. })) => {}
            (Some(first), _) if of_answer => return Err(unexpected(first, expected::QUESTION)),
            _ => {}
        }
        Ok(Node::Call(function, arguments))
    }
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
