# Attest in a container. glibc, since the embedded engine has no build for musl on x64.
FROM node:20.19-bookworm-slim AS build
WORKDIR /attest
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY schema schema
COPY playground playground
RUN npm run build && npm prune --omit=dev

FROM node:20.19-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data LOG_FORMAT=json
WORKDIR /attest
COPY --from=build /attest/package.json ./
COPY --from=build /attest/node_modules node_modules
COPY --from=build /attest/dist dist
COPY --from=build /attest/playground/dist playground/dist
COPY schema schema
COPY seed seed
# The one place that is written to; the rest of the file system may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
