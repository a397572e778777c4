/** What the bundled model consists of. */

/** The files that decide the vectors, with the SHA-256 each must have. */
export const modelFiles = {
  'model_int8.onnx': '80f7117d4937b25df70a44ef0cd604e63e3642900242cd0282d8723790de2424',
  'tokenizer.json': 'f7d8624275cd9fb0d8cd30fc443cc6ec65514e3333a6ead0cee55b28ed548f60',
  'tokenizer_config.json': '369bcfb794ba6a8fc5e4f34d208a0ad367b2ffcae5cca0b61b566e57eb2c2378',
} as const

export const modelId = `multilingual-e5-small-zh-en-int8@${modelFiles['model_int8.onnx'].slice(0, 12)}`
export const dimension = 384
