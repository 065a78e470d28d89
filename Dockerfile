# The mock server as an image. The jar is built before, outside:
#
#   ./mvnw -B package -DskipTests && docker build -t examplary-mock .
#
# Nothing is fetched here but the two base images.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG BASE_IMAGE=debian:bookworm-slim

# A Java runtime of only the modules that the jar uses. Its files are not compressed: layers are, on their way.
FROM ${JDK_IMAGE} AS runtime
COPY mock-server/target/*-standalone.jar /opt/examplary-mock/mock-server.jar
RUN modules=$(jdeps --multi-release 25 --ignore-missing-deps --print-module-deps /opt/examplary-mock/mock-server.jar) \
 && jlink --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages --output /opt/jre

# One start and some requests, so that the JVM keeps what it loaded for the next start. The cache fits only this JVM,
# these options and this jar at this path; without it the server starts all the same, at half the speed. It has no
# profiles of methods: by them the JVM compiles so much right away that on two cores the start and first requests wait.
WORKDIR /mock
COPY mock-server/src/docker/Train.java /tmp/
RUN java /tmp/Train.java /opt/jre/bin/java -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
      -Xlog:aot=error -XX:AOTCacheOutput=/opt/examplary-mock/start.aot -jar /opt/examplary-mock/mock-server.jar \
 && chmod 0644 /opt/examplary-mock/*

FROM ${BASE_IMAGE}
ARG VERSION=unknown
LABEL org.opencontainers.image.title="Examplary Mock" \
      org.opencontainers.image.description="A stateful, offline stand-in for the Examplary API" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.base.name="debian:bookworm-slim"

COPY LICENSE NOTICE /opt/examplary-mock/
COPY --from=runtime /opt/jre /opt/jre
COPY --from=runtime /opt/examplary-mock /opt/examplary-mock

# Where examplary-mock.yaml, and WireMock's mappings and __files, are looked for; mount them here.
WORKDIR /mock
# Where a volume for --store file:/data/mock.store goes; a new one takes the owner from here.
RUN install -d -o 65532 -g 65532 /data
USER 65532:65532
ENV LANG=C.UTF-8 \
    EXAMPLARY_MOCK_HOST=0.0.0.0
EXPOSE 8080

# Follows EXAMPLARY_MOCK_PORT, so change the port by that and not by --port.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 \
  CMD ["/opt/jre/bin/java", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:AOTCache=/opt/examplary-mock/start.aot", "-Xlog:disable", "-jar", "/opt/examplary-mock/mock-server.jar", "health"]

# Further options of the JVM go into JAVA_TOOL_OPTIONS. No performance file: /tmp may be read-only. A mock at rest stays
# small by a heap that begins small, a cache that is used where it wants to be (moved, each of its pages is changed and so
# in memory), and giving back what compiling took. Collections of garbage are short, since the young part of the heap is:
# all that was just made is alive, in the work of a mock, and is copied once, to where it stays. Methods are compiled after four times as many
# calls as usual: less is compiled during a start, at the price of a fifth of the speed in the first seconds.
ENTRYPOINT ["/opt/jre/bin/java", "-XX:+UseSerialGC", "-Xms24m", "-XX:MaxNewSize=16m", "-XX:MaxTenuringThreshold=0", "-XX:CompileThresholdScaling=4", "-XX:TrimNativeHeapInterval=2000", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/opt/examplary-mock/start.aot", "-jar", "/opt/examplary-mock/mock-server.jar"]
