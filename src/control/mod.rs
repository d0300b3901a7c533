//! What tests and tools need and AWS does not have.
