"""Times Morfeusz 2's analysis of the sample letters: the peer of BenchmarkCheckAll.

usage: morfeusz_bench.py FILE...      prints words a second; needs the package morfeusz2
"""
import re, sys, time
import morfeusz2

def main():
    text = '\n'.join(open(name, encoding='utf8').read() for name in sys.argv[1:])
    words = len(re.findall(r'\w+', text))
    analyser = morfeusz2.Morfeusz()
    analyser.analyse('rozgrzewka')
    best = min(timed(analyser, text) for _ in range(5))
    print(f'morfeusz2: {words} words, {words / best:.0f} words/s')

def timed(analyser, text):
    start = time.perf_counter()
    analyser.analyse(text)
    return time.perf_counter() - start

if __name__ == '__main__':
    main()
