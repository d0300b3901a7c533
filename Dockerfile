# A static binary in an empty image, run by nobody in particular.
FROM rust:1.95-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin iamulator

FROM scratch
COPY --from=build /src/target/release/iamulator /iamulator
USER 65532:65532
ENV IAMULATOR_LISTEN=0.0.0.0:4566
EXPOSE 4566
HEALTHCHECK --interval=5s --timeout=2s --start-period=1s --retries=3 CMD ["/iamulator", "health"]
ENTRYPOINT ["/iamulator"]
