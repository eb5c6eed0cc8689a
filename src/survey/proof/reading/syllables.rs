/// The syllables of an English word, as its spelling lets guess. 0 for what has
/// neither letters nor digits.
///
/// - A digit is one, and so is each letter of a word without vowels or with full
///   stops in it: `4`, `CPD`, `e.g.`
/// - Else each run of vowels (a, e, i, o, u, y) is one; a `y` between vowels or
///   before the first one is none.
/// - An `e` at the end is silent, unless it is the only vowel or stands behind a
///   consonant and `l`: `use`, `the`, `ta-ble`; so is one before a last `s` or
///   `d` unless it is heard: `uses`, `need-ed`; and one before `ly`, `ment`,
///   `thing` and other endings; and the last of `colleague`.
/// - Some pairs of vowels are two: see [`is_apart`]. So are `ism` and the `n't`
///   of `didn't`.
pub fn syllables(word: &str) -> usize {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let word = word.to_lowercase().replace('’', "'");
    let all: Vec<char> = word.chars().filter_map(letter).collect();
    let is_spelled = word.trim_end_matches('.').contains('.');
    if is_spelled || !all.iter().any(|c| is_vowel(*c)) {
        return digits + all.len();
    }
    let spoken = Spoken(without_last_e(without_inner_e(all)));
    let ending = usize::from(word.ends_with("ism") || word.ends_with("isms"))
        + usize::from(word.ends_with("dn't") || word.ends_with("sn't"));
    digits + spoken.runs().max(1) + spoken.pairs_apart() + ending
}

/// A letter without its accent.
fn letter(c: char) -> Option<char> {
    Some(match c {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        c if c.is_alphabetic() => c,
        _ => return None,
    })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// What is put behind a word whose last `e` stays silent.
const ENDINGS: &[&str] = &[
    "body", "ful", "fully", "less", "line", "lines", "ly", "ment", "ments", "ness", "one", "thing",
    "things", "times", "where", "work",
];

/// `safely` as `safly`, `guideline` as `guidline`.
fn without_inner_e(mut letters: Vec<char>) -> Vec<char> {
    for ending in ENDINGS {
        let ending: Vec<char> = ending.chars().collect();
        let Some(stem) = letters.strip_suffix(ending.as_slice()) else {
            continue;
        };
        // Not in `el-e-ment`, `set-tle-ment`.
        let is_silent = match stem {
            [.., _, 'l', 'e'] if ending.starts_with(&['m']) => false,
            [_, .., before, 'e'] => !is_vowel(*before),
            _ => false,
        };
        if is_silent {
            let place = stem.len() - 1;
            letters.remove(place);
        }
        break;
    }
    letters
}

/// `used` as `usd`, `times` as `tims`, `colleague` as `colleag`.
fn without_last_e(mut letters: Vec<char>) -> Vec<char> {
    let bare = letters.strip_suffix(&['s']).unwrap_or(&letters);
    if let [start @ .., before, 'g' | 'q', 'u', 'e'] = bare
        && is_vowel(*before)
    {
        letters.truncate(start.len() + 2);
        return letters;
    }
    let (stem, last) = match letters.as_slice() {
        [stem @ .., 'e'] => (stem, 'e'),
        [stem @ .., 'e', last @ ('s' | 'd')] => (stem, *last),
        _ => return letters,
    };
    let is_only = !stem.iter().any(|c| is_vowel(*c));
    // The last letter has a vowel of its own: `ta-bles`, `hun-dred`.
    let is_full = match stem {
        [.., before, 'l'] => !is_vowel(*before) && !matches!(before, 'l' | 'r'),
        [.., before, 'r'] => last == 'd' && !is_vowel(*before) && *before != 'r',
        _ => false,
    };
    let is_heard = match (last, stem) {
        ('d', [.., before]) => matches!(before, 't' | 'd'),
        ('s', [.., 'c' | 's', 'h']) => true,
        ('s', [.., before]) => matches!(before, 's' | 'x' | 'z' | 'c' | 'g'),
        _ => false,
    };
    if !(is_only || is_full || is_heard) {
        let place = stem.len();
        letters.remove(place);
    }
    letters
}

/// The letters of a word that are heard.
struct Spoken(Vec<char>);

impl Spoken {
    /// The letter at a place, a space beyond the ends.
    fn at(&self, place: Option<usize>) -> char {
        let found = place.and_then(|place| self.0.get(place));
        found.copied().unwrap_or(' ')
    }

    fn is_vowel(&self, place: usize) -> bool {
        let (before, here, after) = self.around(place);
        let is_glide = here == 'y' && is_vowel(after) && (before == ' ' || is_vowel(before));
        is_vowel(here) && !is_glide
    }

    fn around(&self, place: usize) -> (char, char, char) {
        (
            self.at(place.checked_sub(1)),
            self.at(Some(place)),
            self.at(Some(place + 1)),
        )
    }

    fn runs(&self) -> usize {
        let starts = |place: &usize| {
            let before = place.checked_sub(1);
            self.is_vowel(*place) && !before.is_some_and(|before| self.is_vowel(before))
        };
        (0..self.0.len()).filter(starts).count()
    }

    fn pairs_apart(&self) -> usize {
        (0..self.0.len())
            .filter(|place| self.is_apart(*place))
            .count()
    }

    /// Whether the vowel at this place and the next are heard one by one.
    fn is_apart(&self, place: usize) -> bool {
        let (before, first, second) = self.around(place);
        let (third, fourth) = (self.at(Some(place + 2)), self.at(Some(place + 3)));
        if !(self.is_vowel(place) && self.is_vowel(place + 1)) {
            return false;
        }
        match (first, second) {
            // `spe-cial`, `mar-riage`.
            ('i', 'a') => {
                !(matches!(before, 'c' | 't') && matches!(third, 'l' | 'n') || third == 'g')
            }
            // `ques-tion`, `re-lig-ious`, `o-pin-ion`, `mil-lion`.
            ('i', 'o') => match before {
                't' | 's' | 'c' | 'g' | 'x' => !matches!(third, 'n' | 'u'),
                'n' | 'l' => third != 'n',
                _ => true,
            },
            ('i', 'u') | ('y', _) => !matches!(before, ' '),
            // `di-et`, `sci-ence`, `cli-ent`; `pa-tient`, `friend`.
            ('i', 'e') => {
                let is_soft = matches!(before, 'c' | 't') && place != 2;
                third == 't' || third == 'n' && fourth != 'd' && !is_soft
            }
            // `vid-e-o`; `peo-ple`, `sur-geon`.
            ('e', 'o') => !matches!(before, 'p' | 'g'),
            // `i-de-a`, `cre-ate`; `tea`, `treat`.
            ('e', 'a') => {
                let is_last = third == ' ' && (0..place).any(|before| self.is_vowel(before));
                is_last || before == 'r' && self.at(place.checked_sub(2)) == 'c' && third == 't'
            }
            // `be-ing`, `go-ing`.
            ('e' | 'o', 'i') => third == 'n' && fourth == 'g',
            // `us-u-al`; `qual-i-ty`, `lan-guage`.
            ('u', 'a' | 'o') => !matches!(before, 'q' | 'g'),
            ('u', 'e') => third == 'n' && !matches!(before, 'q' | 'g'),
            _ => false,
        }
    }
}
