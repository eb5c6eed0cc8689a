use super::makeup::Makeup;

/// Cells of a column that say who a person is or where they live.
#[derive(Clone, Copy, Debug, Default)]
pub struct Personal {
    /// E-mail addresses and addresses of computers.
    pub addresses: usize,
    /// Telephone numbers.
    pub phones: usize,
    /// NHS numbers whose check digit is right.
    pub nhs_numbers: usize,
    /// Full postcodes of the UK.
    pub postcodes: usize,
}

impl Personal {
    pub(super) fn add(&mut self, cell: &str, made: &Makeup, n: usize) {
        const LONGEST: usize = 254;
        if cell.len() > LONGEST {
            return;
        }
        let add = |count: &mut usize, found: bool| *count += if found { n } else { 0 };
        add(
            &mut self.addresses,
            (made.at && is_email(cell)) || is_ip(cell),
        );
        if made.digits {
            let nhs = is_nhs_number(cell);
            add(&mut self.nhs_numbers, nhs);
            add(&mut self.phones, !nhs && is_phone(cell));
            add(&mut self.postcodes, is_postcode(cell));
        }
    }
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !cell.contains(char::is_whitespace)
    })
}

fn is_ip(cell: &str) -> bool {
    if !cell.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut parts = cell.split('.');
    let all_bytes = parts.all(|part| part.len() <= 3 && part.parse::<u8>().is_ok());
    all_bytes && cell.bytes().filter(|b| *b == b'.').count() == 3
}

/// Ten digits, also as 3, 3 and 4 with spaces or hyphens, of the ranges in use
/// whose check digit is right.
///
/// Source: NHS Data Dictionary, "NHS NUMBER": weights 10 to 2, modulus 11.
/// Numbers in use begin with 4, 6 or 7 (England, Wales, Isle of Man), 3
/// (Northern Ireland) or 9 (kept for tests). ISBN-10 has the same check digit,
/// but those of books in English begin with 0 or 1.
fn is_nhs_number(cell: &str) -> bool {
    let grouped = |mark: char| {
        let mut lens = cell.split(mark).map(str::len);
        lens.next() == Some(3) && lens.next() == Some(3) && lens.next() == Some(4)
    };
    let shape = cell.len() == 10 || (cell.len() == 12 && (grouped(' ') || grouped('-')));
    if !shape || !cell.starts_with(['3', '4', '6', '7', '9']) {
        return false;
    }
    let mut sum = 0;
    let mut num_digits = 0;
    for c in cell.chars().filter(|c| !matches!(c, ' ' | '-')) {
        let Some(digit) = c.to_digit(10) else {
            return false;
        };
        sum += digit * 10_u32.saturating_sub(num_digits);
        num_digits += 1;
    }
    num_digits == 10 && sum % 11 == 0
}

/// `+44 7700 900123`, `020 7946 0000`, `07700900123`, `(01632) 960001`.
fn is_phone(cell: &str) -> bool {
    if !cell.starts_with(['(', '+', '0']) {
        return false;
    }
    let num_digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let only_marks = cell
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '+' | '.'));
    let start = cell.trim_start_matches('(');
    let international = start.starts_with('+') && (10..=15).contains(&num_digits);
    let spaced = cell.contains([' ', '-']);
    let national = start.starts_with('0')
        && !start.starts_with("00")
        && (num_digits == 11 || (num_digits == 10 && spaced));
    only_marks && !cell.contains("..") && (international || national)
}

/// A full postcode such as `SW1A 1AA`; the first half alone names no street.
///
/// Source: BS 7666; Royal Mail, "Programmers' guide" to the postcode file.
fn is_postcode(cell: &str) -> bool {
    let Some((outward, inward)) = cell
        .len()
        .checked_sub(3)
        .and_then(|at| cell.split_at_checked(at))
    else {
        return false;
    };
    let outward = outward.trim_end().as_bytes();
    let letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphabetic);
    let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let inward = inward.as_bytes();
    let inward_fits = digit(inward.first()) && letter(inward.get(1)) && letter(inward.get(2));
    let letters = outward
        .iter()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let district = outward.get(letters..).unwrap_or_default();
    let district_fits = matches!(district.len(), 1 | 2)
        && digit(district.first())
        && district.iter().all(u8::is_ascii_alphanumeric);
    inward_fits && (1..=2).contains(&letters) && district_fits
}
