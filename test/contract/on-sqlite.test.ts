import { playContract } from './pairings.ts'

playContract('SQLite')
