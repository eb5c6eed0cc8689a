//! One element's piece of the page's fragment: `key=text`, beside whatever the
//! page and its other elements keep there, between `&`.

/// The piece of this key in a fragment without its `#`.
pub fn piece_of<'a>(fragment: &'a str, key: &str) -> Option<&'a str> {
    fragment.split('&').find_map(|piece| text_of(piece, key))
}

fn text_of<'a>(piece: &'a str, key: &str) -> Option<&'a str> {
    piece.strip_prefix(key)?.strip_prefix('=')
}

/// The fragment with this text as the piece of this key, or without the piece
/// where the text is empty; all else stays in its place.
pub fn with_piece(fragment: &str, key: &str, text: &str) -> String {
    let own = (!text.is_empty()).then(|| format!("{key}={text}"));
    let is_own = |piece: &&str| text_of(piece, key).is_some();
    let place = fragment.split('&').position(|piece| is_own(&piece));
    let mut pieces: Vec<String> = fragment
        .split('&')
        .filter(|piece| !piece.is_empty() && !is_own(piece))
        .map(str::to_owned)
        .collect();
    if let Some(own) = own {
        let place = place.unwrap_or(pieces.len()).min(pieces.len());
        pieces.insert(place, own);
    }
    pieces.join("&")
}
