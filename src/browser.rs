//! The browser behind the ports.
