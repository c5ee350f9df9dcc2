/** A topic to choose: `key` is deck/topic. */
export interface TopicChoice {
  key: string
  title: string
}
