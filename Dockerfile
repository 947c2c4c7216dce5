# One image for every process of the shop; docker-compose.yml says which one a container runs.

# The pages are built apart: what builds them is not in the image.
FROM node:24-slim AS pages
WORKDIR /hansa
COPY package.json package-lock.json ./
COPY frontend/package.json frontend/
RUN npm ci --workspace frontend --ignore-scripts --no-audit --no-fund
COPY frontend frontend
RUN node frontend/build/build.ts

FROM node:24-slim
WORKDIR /hansa
ENV NODE_ENV=production

# Their package.json files first: an edit of the code installs nothing anew.
COPY package.json package-lock.json ./
COPY schema/package.json schema/
COPY chassis/package.json chassis/
COPY gateway/package.json gateway/
COPY subgraphs/cart/package.json subgraphs/cart/
COPY subgraphs/catalog/package.json subgraphs/catalog/
COPY subgraphs/customers/package.json subgraphs/customers/
COPY subgraphs/fulfillment/package.json subgraphs/fulfillment/
COPY subgraphs/inventory/package.json subgraphs/inventory/
COPY subgraphs/ordering/package.json subgraphs/ordering/
COPY subgraphs/payment/package.json subgraphs/payment/
COPY subgraphs/search/package.json subgraphs/search/
# No package of ours needs a script to be installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY schema schema
COPY chassis chassis
COPY gateway gateway
COPY subgraphs subgraphs
COPY --from=pages /hansa/frontend/dist frontend/dist
USER node
CMD ["node", "gateway/src/main.ts"]
