//! What looks at many bytes at once finds what one that looks at each does: in
//! every build, on texts made up from numbers that are the same each time.

use canvass_kernel::{Looks, Records};

use super::slow::plainly;

/// Numbers that look random and are the same each time.
///
/// Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8
/// (2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// Up to so many of these characters.
    fn text(&mut self, most: usize, of: &str) -> String {
        let of: Vec<char> = of.chars().collect();
        let len = self.below(most);
        (0..len).map(|_| of[self.below(of.len())]).collect()
    }
}

#[test]
fn records_of_any_length_are_found_as_byte_by_byte() {
    let mut numbers = Numbers(1);
    let mut found = 0;
    for _ in 0..3000 {
        let before = numbers.text(70, "x");
        let field = |numbers: &mut Numbers| match numbers.below(3) {
            0 => format!("\"{}\"", numbers.text(90, "abc ,\n\t\"é—")),
            1 => numbers.text(3, "a\"\r\u{1a}\0,"),
            _ => numbers.text(40, "abcdefgh 0123456789\té—"),
        };
        let width = 1 + numbers.below(4);
        let fields: Vec<String> = (0..width).map(|_| field(&mut numbers)).collect();
        let end = ["\n", "\r\n", ""][numbers.below(3)];
        let text = format!("{before}{}{end}{}", fields.join(","), numbers.text(5, "y,"));
        let from = before.len();
        let mut records = Records::new(b',', true, width);
        let record = records.find(text.as_bytes(), from).map(|shape| {
            let back = |place: &(u32, u32)| (place.0 - from as u32, place.1 - from as u32);
            let fields = records.fields().iter().map(back).collect();
            (fields, shape.next - from)
        });
        found += usize::from(record.is_some());
        assert_eq!(record, plainly(&text.as_bytes()[from..], width), "{text:?}");
    }
    assert!(found > 300, "{found} records were plain");
}

#[test]
fn words_digits_and_addresses_are_seen_wherever_they_stand() {
    let mut numbers = Numbers(2);
    for _ in 0..3000 {
        let text = numbers.text(100, "abcdefghijklmno \t\u{a0}\u{2003}\u{3000}é—ツ1");
        let mut looks = Looks::default();
        looks.add(&text, 1);
        assert_eq!(looks.words, text.split_whitespace().count(), "{text:?}");
        let mut many = Looks::default();
        let behind = numbers.text(40, "0123@ ");
        let joined = format!("{text}{behind}");
        let offsets = [0, text.len() as i32];
        let mut others = Vec::new();
        many.add_plain(joined.as_bytes(), &offsets, 0..1, &[], &mut others);
        if others.is_empty() {
            assert_eq!(
                format!("{many:?}"),
                format!("{looks:?}"),
                "{text:?} before {behind:?}"
            );
        }
        let address = format!(
            "{}@{}.uk",
            "a".repeat(numbers.below(40)),
            "b".repeat(1 + numbers.below(40))
        );
        let mut looks = Looks::default();
        looks.add(&address, 1);
        assert_eq!(
            looks.personal.addresses,
            usize::from(!address.starts_with('@')),
            "{address}"
        );
    }
}
