# The bot with what it runs on, and nothing else. The knowledge folder is mounted; see compose.yaml.
FROM node:24-slim AS build
WORKDIR /quoth
COPY package.json package-lock.json .npmrc ./
COPY src src
COPY commands commands
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data NODE_COMPILE_CACHE=/data/compiled
WORKDIR /quoth
COPY --from=build /quoth ./
RUN install -d -o node -g node /data
USER node
VOLUME /data
# npm does not hand every signal on.
CMD ["node", "dist/src/main.js"]
