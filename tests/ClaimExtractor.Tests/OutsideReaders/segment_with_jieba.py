"""Cuts each line of standard input into words as jieba does, by its dictionary alone; the words are set apart by blanks."""
import logging
import sys

import jieba

jieba.setLogLevel(logging.ERROR)
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
for line in sys.stdin:
    print(" ".join(jieba.cut(line.strip(), HMM=False)))
