use std::fs;
use std::path::PathBuf;

use crate::command::{COMMANDS, run};
use crate::prepare::{node_is_new_enough, npm_sentence};
use crate::serve::Options;
use crate::workspace;

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn serve_without_words_builds_in_release_for_port_8080() {
    assert_eq!(
        Options::parse(&[]).unwrap(),
        Options {
            dev: false,
            port: 8080,
            dist: None,
            build_only: false
        }
    );
}

#[test]
fn serve_takes_its_options_in_any_order() {
    assert_eq!(
        Options::parse(&words("--dist out --port 0 --build-only --dev")).unwrap(),
        Options {
            dev: true,
            port: 0,
            dist: Some(PathBuf::from("out")),
            build_only: true
        }
    );
}

#[test]
fn a_wrong_option_is_named_with_those_there_are() {
    let sentence = |line| Options::parse(&words(line)).unwrap_err().to_string();
    assert_eq!(
        sentence("--prot 1"),
        "cargo xtask serve takes --dev, --port N, --dist DIR and --build-only, not \"--prot\"."
    );
    assert_eq!(
        sentence("--port 70000"),
        "--port takes a number from 0 to 65535, such as --port 8081."
    );
    assert_eq!(
        sentence("--dist"),
        "--dist takes a folder, such as --dist target/site."
    );
}

#[test]
fn an_unknown_command_gives_the_list() {
    let text = run(&words("sevre")).unwrap_err().to_string();
    assert!(text.starts_with("There is no command named \"sevre\"."));
    for command in COMMANDS {
        assert!(text.contains(&format!("cargo xtask {}", command.name)));
    }
}

#[test]
fn commands_that_take_nothing_say_so() {
    assert!(run(&words("test fast")).is_err());
    assert!(run(&words("package elsewhere")).is_err());
}

#[test]
fn node_is_new_enough_from_20() {
    assert!(node_is_new_enough("v20.0.0\n"));
    assert!(node_is_new_enough("v100.1.0"));
    assert!(!node_is_new_enough("v18.19.1"));
    assert!(!node_is_new_enough("none"));
}

#[test]
fn a_lost_network_is_told_from_another_failure_of_npm() {
    assert_eq!(
        npm_sentence("npm error code ENOTFOUND\nnpm error syscall getaddrinfo"),
        "npm cannot reach its registry: connect to the network, then start again."
    );
    assert_eq!(
        npm_sentence("npm error code EACCES\n"),
        "npm could not install the tools of package.json: npm error code EACCES"
    );
}

#[test]
fn the_readme_names_serve_and_test_and_no_command_that_is_unknown() {
    let readme = fs::read_to_string(workspace::root().join("README.md")).unwrap();
    let named: Vec<&str> = readme
        .split("cargo xtask ")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '-');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect();
    assert!(named.contains(&"serve"));
    assert!(named.contains(&"test"));
    for name in named {
        assert!(
            COMMANDS.iter().any(|command| command.name == name),
            "README.md names cargo xtask {name}"
        );
    }
}
