// Usage: node decode.mjs <bootstrap servers> <Confluent-compatible registry URL> <topic>...
// Reads each topic from its beginning and prints one JSON line per topic: its first record, decoded.
import { Kafka, logLevel } from 'kafkajs'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'

const [brokers, host, ...topics] = process.argv.slice(2)
const registry = new SchemaRegistry({ host })
const kafka = new Kafka({ clientId: 'confluent-client', brokers: brokers.split(','), logLevel: logLevel.NOTHING })
const consumer = kafka.consumer({ groupId: `confluent-client-${process.pid}` })
const waiting = new Set(topics)

const bigints = (key, value) => (typeof value === 'bigint' ? value.toString() : value)

const done = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`nothing came on ${[...waiting].join(', ')}`)), 60_000).unref()
  consumer.connect()
    .then(() => consumer.subscribe({ topics, fromBeginning: true }))
    .then(() => consumer.run({
      eachMessage: async ({ topic, message }) => {
        if (!waiting.has(topic)) return
        const value = await registry.decode(message.value).catch(error => reject(new Error(`${topic}: ${error.message}`)))
        console.log(JSON.stringify({ topic, id: message.headers.ce_id.toString(), value }, bigints))
        waiting.delete(topic)
        if (waiting.size === 0) resolve()
      },
    }))
    .catch(reject)
})

try {
  await done
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await consumer.disconnect()
}
