/// The first record as the slow way finds it: byte by byte.
pub(super) fn plainly(text: &[u8], width: usize) -> Option<(Vec<(u32, u32)>, usize)> {
    let mut fields = Vec::new();
    let mut at = 0;
    loop {
        let end = if text.get(at) == Some(&b'"') {
            let mut end = at + 1;
            loop {
                match (*text.get(end)?, text.get(end + 1)) {
                    (b'"', Some(b'"')) => end += 2,
                    (b'"', _) => break,
                    (0 | 0x1A, _) | (b'\r', None) => return None,
                    _ => end += 1,
                }
            }
            fields.push((at as u32 + 1, end as u32));
            end + 1
        } else {
            let stop = |b: &u8| matches!(b, b',' | b'"' | b'\r' | b'\n' | 0 | 0x1A);
            let end = at + text.get(at..)?.iter().position(stop)?;
            fields.push((at as u32, end as u32));
            end
        };
        let next = match (*text.get(end)?, text.get(end + 1)) {
            (b',', _) if fields.len() < width => {
                at = end + 1;
                continue;
            }
            (b'\n', _) => end + 1,
            (b'\r', Some(b'\n')) => end + 2,
            _ => return None,
        };
        return (fields.len() == width).then_some((fields, next));
    }
}
