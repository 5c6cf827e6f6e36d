import type { Knex } from 'knex'

/** Where the apps are installed, and the installations that are under way. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('slack_installations', (table) => {
    table.text('audience').notNullable()
    table.text('workspace').notNullable() // a team's identifier, or an organisation's
    table.text('sealed').notNullable() // token and account of the app: AES-256-GCM, base64
    table.bigInteger('installed_at').notNullable()
    table.primary(['audience', 'workspace'])
  })
  await database.schema.createTable('slack_states', (table) => {
    table.text('hash').primary()
    table.bigInteger('expires_at').notNullable()
    table.index('expires_at')
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['slack_states', 'slack_installations']) await database.schema.dropTable(table)
}
