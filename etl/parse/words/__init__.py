"""The words: what jieba finds, what says that something is measured, where a noun begins and ends."""
