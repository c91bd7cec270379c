# Build: the toolchain and the -dev packages. Run: the binary, its libraries and the data it ships.
FROM swift:6.1-bookworm AS build
WORKDIR /src
COPY scripts/packages scripts/packages
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends $(scripts/packages) \
    && rm -rf /var/lib/apt/lists/*
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product guichet --static-swift-stdlib \
    && cp "$(swift build -c release --show-bin-path)/guichet" /guichet

FROM debian:bookworm-slim
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends \
        libsqlite3-0 libxml2 libarchive13 libstemmer0d libpq5 libsodium23 libncursesw6 tzdata ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/guichet --create-home guichet
COPY --from=build /guichet /usr/local/bin/guichet
COPY knowledge /usr/share/guichet/knowledge
COPY sites /usr/share/guichet/sites
USER guichet
WORKDIR /var/lib/guichet
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD curl -fsS http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["guichet"]
CMD ["serve", "--host", "0.0.0.0", "--knowledge", "/usr/share/guichet/knowledge", "--sites", "/usr/share/guichet/sites"]
