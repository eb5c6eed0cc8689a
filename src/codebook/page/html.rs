use crate::codebook::{Code, Means};
use crate::words::codebook as words;

/// Text of a page; what is not ours is escaped.
pub(super) struct Html(pub(super) String);

impl Html {
    /// Adds what is HTML.
    pub(super) fn raw(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Adds words.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' => self.0.push_str("<br>"),
                other if other.is_control() && other != '\t' => {}
                other => self.0.push(other),
            }
        }
        self
    }

    /// Adds an element that holds words.
    pub(super) fn element(&mut self, name: &str, text: &str) {
        self.raw("<").raw(name).raw(">").text(text);
        self.raw("</").raw(name).raw(">\n");
    }

    /// Names and what is known under them, without those of which nothing is.
    pub(super) fn facts(&mut self, facts: &[(&str, &str)]) {
        self.raw("<dl>\n");
        for (name, text) in facts.iter().filter(|(_, text)| !text.is_empty()) {
            self.raw("<div><dt>").text(name).raw("</dt><dd>");
            self.text(text).raw("</dd></div>\n");
        }
        self.raw("</dl>\n");
    }

    /// Begins a table.
    pub(super) fn table(&mut self, caption: &str, heads: &[&str]) {
        self.raw("<table><caption>")
            .text(caption)
            .raw("</caption>\n<thead><tr>");
        for head in heads {
            self.raw("<th scope=\"col\">").text(head).raw("</th>");
        }
        self.raw("</tr></thead>\n<tbody>\n");
    }

    /// Adds a table of codes.
    pub(super) fn codes(&mut self, caption: &str, codes: &[Code]) {
        self.table(caption, &[words::CODE, words::LABEL, words::MEANS]);
        for code in codes {
            self.raw("<tr><th scope=\"row\">");
            if code.means == Means::Empty {
                self.text(words::EMPTY);
            } else if code.code.is_empty() {
                self.text(words::ANYTHING);
            } else {
                self.raw("<code>").text(&code.code).raw("</code>");
            }
            self.raw("</th><td>").text(&code.label).raw("</td><td>");
            self.text(&words::means(&code.means.name()))
                .raw("</td></tr>\n");
        }
        self.raw("</tbody></table>\n");
    }
}
