/** Tests start from a bare environment, so a developer's own keys never reach them. */
const own =
  /^(OPENAI_|EMBEDDING_|LLM_|LANCEDB_|CORPUS_DIR|ANSWER_MODE|MAX_STREAMS|RATE_LIMIT|API_TOKEN|HOST$|PORT$|ALLOWED_HOSTS|PUBLIC_URL|TRUST_PROXY|LOG_LEVEL)/
for (const name of Object.keys(process.env)) if (own.test(name)) delete process.env[name]
