/// Files and options as they stand in the arguments, in any order.
pub(super) struct Asked<'a> {
    pub(super) files: Vec<&'a str>,
    options: Vec<(&'a str, &'a str)>,
}

impl<'a> Asked<'a> {
    /// Sorts the arguments; each of these options takes a value. `None` if
    /// there is no file, another option, one without its value or one twice.
    pub(super) fn of(args: &[&'a str], known: &[&str]) -> Option<Self> {
        let mut asked = Self {
            files: Vec::new(),
            options: Vec::new(),
        };
        let mut args = args.iter().copied();
        while let Some(arg) = args.next() {
            if !arg.starts_with("--") {
                asked.files.push(arg);
            } else if known.contains(&arg) && asked.option(arg).is_none() {
                asked.options.push((arg, args.next()?));
            } else {
                return None;
            }
        }
        (!asked.files.is_empty()).then_some(asked)
    }

    /// The value of an option that was given.
    pub(super) fn option(&self, name: &str) -> Option<&'a str> {
        let mut options = self.options.iter();
        options
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    }
}
