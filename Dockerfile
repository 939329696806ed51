# Youju in a container: everything is fetched and the index is built here, so that at run time no network is needed.
FROM node:20-slim AS build
# For the optional HNSW addon; without a compiler the service scans instead.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
# `npm ci` compiles the sources by its prepare script.
RUN npm ci \
 && node dist/cli.js index \
 && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/models ./models
COPY --from=build --chown=node:node /app/prompts ./prompts
COPY --from=build --chown=node:node /app/seeds ./seeds
COPY --from=build --chown=node:node /app/index ./index
# An index of its own, for those who mount a volume here and set YOUJU_INDEX=/data/index; the root may be read-only.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli.js", "serve"]
